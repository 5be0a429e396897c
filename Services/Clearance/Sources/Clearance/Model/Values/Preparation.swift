import CivilTime
import Contracts

/// A prepared decision that waits for the head: two persons decide.
public struct Preparation: Hashable, Sendable, Codable {
    /// Who prepared it.
    public let by: OfficerID
    /// Which person that is; nil in preparations of before persons were marked.
    public var person: PersonMark?
    /// When.
    public let at: Instant
    /// What is proposed.
    public let outcome: ProposedOutcome
    /// The sealed grounds; nil where there are none.
    public let sealed: SealedEntryID?

    /// As views show it: the mark is for comparing persons, not for following them.
    var withoutPerson: Preparation {
        var shown = self
        shown.person = nil
        return shown
    }
}
