import CivilTime

/// An entry on what happened to an organisation. It takes effect at the first moment of its day in Kazakhstan.
public struct OrganisationAct: Hashable, Sendable, Codable {
    /// The organisation it happened to.
    public let organisation: OrganisationID
    /// The day it took effect.
    public let day: Day
    /// The act it rests on: kind, number, date.
    public let reference: String
    /// What it did.
    public let change: OrganisationChange

    /// An act.
    public init(_ organisation: OrganisationID, on day: Day, reference: String, _ change: OrganisationChange) {
        self.organisation = organisation
        self.day = day
        self.reference = reference
        self.change = change
    }
}
