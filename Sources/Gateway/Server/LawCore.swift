import CivilTime
import Directory
import Law

/// The law as this gateway answers questions about it: calendar, bodies, settings. Read once at the start.
struct LawCore: Sendable {
    /// The working calendar.
    let calendar: WorkingCalendar
    /// What the rules say, in words.
    let rules: RuleBook
    /// The forms of the appendices.
    let forms: Forms
    /// The bodies.
    let bodies: BodyDirectory
    /// The choices of the rulebook's section 12.
    let settings: LawSettings
}
