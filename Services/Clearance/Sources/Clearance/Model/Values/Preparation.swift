import CivilTime
import Contracts

/// A prepared decision that waits for the head: two persons decide.
public struct Preparation: Hashable, Sendable, Codable {
    /// Who prepared it.
    public let by: OfficerID
    /// When.
    public let at: Instant
    /// What is proposed.
    public let outcome: ProposedOutcome
    /// The sealed grounds; nil where there are none.
    public let sealed: SealedEntryID?
}
