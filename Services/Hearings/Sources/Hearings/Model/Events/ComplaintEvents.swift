import CivilTime
import Contracts
import Directory

/// The case was listed for a complaint about it, and may from now on be read for that complaint. Source: R15.2, rules 7.1.
public struct CaseGivenForComplaint: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.givenForComplaint.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The complaint.
    public let complaint: RegistrationNumber
    /// How many documents were listed.
    public let documents: Int
    /// The body that ordered it; nil in older events.
    public let body: BodyID?
}

/// The outcome of a complaint would reopen the case, which its stage does not allow: the legal officer decides what follows.
/// Source: R15.3, R14.1.
public struct ComplaintOutcomeNoted: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.complaintOutcomeNoted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The complaint.
    public let complaint: RegistrationNumber
    /// What was decided on it.
    public let cause: ReopeningCause
    /// The day the reviewing body set; nil when it set none.
    public let complyBy: Day?
    /// Why the case was not reopened.
    public let problem: ProblemCode
}
