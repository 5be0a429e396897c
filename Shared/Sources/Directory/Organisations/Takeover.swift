/// Who took over obligations when an organisation was divided or another was spun off from it. Source: A-22.
public struct Takeover: Hashable, Sendable, Codable {
    /// What was taken over.
    public enum Extent: Hashable, Sendable, Codable {
        /// The secrecy archive: every obligation that no other takeover names.
        case secrecyArchive
        /// The obligations of these numbers.
        case obligations([ObligationNumber])

        private enum ObligationsCodingKeys: String, CodingKey {
            case _0 = "numbers"
        }
    }

    /// What was taken over.
    public let extent: Extent
    /// By whom: one of the successors.
    public let keeper: OrganisationID

    /// A takeover.
    public init(_ extent: Extent, by keeper: OrganisationID) {
        self.extent = extent
        self.keeper = keeper
    }
}
