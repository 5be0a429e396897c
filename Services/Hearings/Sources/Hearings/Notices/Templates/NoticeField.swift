/// A place in a notice that is filled in; the raw value is its name between braces in the templates.
public enum NoticeField: String, Hashable, Comparable, Sendable, CaseIterable {
    /// The body that sends it.
    case authority
    /// To whom it goes.
    case applicant
    /// The number of the administrative case.
    case caseNumber
    /// The text of the preliminary decision.
    case decision
    /// The grounds, each with its until-condition.
    case grounds
    /// The day of the hearing.
    case day
    /// The time of the hearing.
    case time
    /// Where it is held.
    case place
    /// How it is held.
    case way
    /// How to join from elsewhere; only if needed.
    case joining
    /// The language of the hearing.
    case language
    /// The languages that are interpreted; only if any.
    case interpreters
    /// Who chairs.
    case chair
    /// The last day of the objection if the notice is given on the day of issue.
    case objectionUntil
    /// The first day of a refusal if the notice is given on the day of issue.
    case decisionFrom
    /// Where and when the file can be read.
    case fileAccess
    /// The day of the notice.
    case issuedOn
    /// Who signs.
    case signer
    /// The day that was announced before.
    case previousDay
    /// The time that was announced before.
    case previousTime
    /// Why.
    case reason

    /// The order of the names.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
