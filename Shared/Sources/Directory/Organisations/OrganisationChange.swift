import Law

/// What an act did to an organisation. Source: rules 8.3, R12.2, R12.3.
public enum OrganisationChange: Hashable, Sendable, Codable {
    /// It got another name and went on.
    case renamed(Text3)
    /// It ended and became part of a new organisation together with others; each of them has its own entry.
    case merged(into: OrganisationID)
    /// It ended and joined an existing organisation.
    case acceded(to: OrganisationID)
    /// It ended and was divided into several.
    case divided(into: [OrganisationID], takeovers: [Takeover])
    /// It went on, and others came out of it.
    case spunOff([OrganisationID], takeovers: [Takeover])
    /// It ended and went on in another legal form.
    case transformed(into: OrganisationID)
    /// It ended without a successor.
    case liquidated

    private enum RenamedCodingKeys: String, CodingKey {
        case _0 = "name"
    }
    private enum SpunOffCodingKeys: String, CodingKey {
        case _0 = "successors"
        case takeovers
    }

    /// Whether the organisation ends by it.
    public var ends: Bool {
        switch self {
        case .renamed, .spunOff: false
        case .merged, .acceded, .divided, .transformed, .liquidated: true
        }
    }

    /// The organisations that follow or come out of it.
    public var successors: [OrganisationID] {
        switch self {
        case .renamed, .liquidated: []
        case .merged(let successor), .acceded(let successor), .transformed(let successor): [successor]
        case .divided(let successors, _), .spunOff(let successors, _): successors
        }
    }

    /// What the transfer act says of obligations.
    public var takeovers: [Takeover] {
        switch self {
        case .divided(_, let takeovers), .spunOff(_, let takeovers): takeovers
        case .renamed, .merged, .acceded, .transformed, .liquidated: []
        }
    }

    /// The one the transfer act names for an obligation: by its number, else as keeper of the secrecy archive; nil where unclear.
    public func keeper(of number: ObligationNumber?) -> OrganisationID? {
        let byNumber = takeovers.first { takeover in
            guard let number, case .obligations(let numbers) = takeover.extent else { return false }
            return numbers.contains(number)
        }
        return (byNumber ?? takeovers.first { $0.extent == .secrecyArchive })?.keeper
    }
}
