import CivilTime
import Directory
import Law

/// The law as this gateway answers questions about it: calendar, forms, bodies, settings. Read at the start; the calendar also later, when
/// the operator has it read anew.
struct LawCore: Sendable {
    /// The working calendar.
    var calendar: WorkingCalendar
    /// What the rules say, in words.
    let rules: RuleBook
    /// The forms of the appendices.
    let forms: Forms
    /// The bodies.
    let bodies: BodyDirectory
    /// The choices of the rulebook's section 12.
    let settings: LawSettings
}
