import CivilTime
import Law

/// A state body or other organisation with which secrecy obligations are signed (rulebook 4, `ObligationOrganisation`).
public struct Organisation: Hashable, Sendable, Codable {
    /// Its identifier.
    public let id: OrganisationID
    /// Its business identification number, where known.
    public let bin: BIN?
    /// Its name when it was entered; a later name comes with the act that gave it.
    public let name: Text3
    /// The day it came into being; nil where it is older than the records.
    public let founded: Day?

    /// An organisation.
    public init(id: OrganisationID, bin: BIN? = nil, name: Text3, founded: Day? = nil) {
        self.id = id
        self.bin = bin
        self.name = name
        self.founded = founded
    }
}
