import CivilTime
import Testing

@testable import Law

/// One rule's term, taken from the rulebook's table 5.3 and counted by hand from Friday, 3 July 2026, 10:00: the 4th is a working Saturday,
/// the 5th a Sunday, the 6th Capital Day.
struct TermExample: CustomTestStringConvertible, Sendable {
    let id: String
    let rule: DeadlineRule
    let due: String

    init(_ id: String, _ rule: DeadlineRule, _ due: String) {
        self.id = id
        self.rule = rule
        self.due = due
    }

    var testDescription: String { "\(id) is due \(due)" }

    static let all = [
        TermExample("DL-02", .dl02, "2026-07-07 18:30:00"),
        TermExample("DL-03", .dl03, "2026-07-04 18:30:00"),
        TermExample("DL-04", .dl04, "2026-07-04 18:30:00"),
        TermExample("DL-05", .dl05, "2026-07-04 18:30:00"),
        TermExample("DL-06", .dl06, "2026-07-04 18:30:00"),
        TermExample("DL-07", .dl07, "2026-07-04 18:30:00"),
        TermExample("DL-09", .dl09, "2026-07-07 18:30:00"),
        TermExample("DL-10", .dl10, "2026-07-04 18:30:00"),
        // A military body keeps the five-day week unless the directory says otherwise.
        TermExample("DL-11", .dl11, "2026-07-07 18:30:00"),
        TermExample("DL-16", .dl16, "2026-07-03 10:15:00"),
    ]
}

@Suite struct DeadlineTermTests {
    @Test(arguments: TermExample.all) func `a term of table 5.3 has its length and its calendar`(example: TermExample) throws {
        #expect(example.rule.rawValue == example.id)
        let body = BodyCalendar(
            calendar: try loadCalendar(),
            schedule: LawSettings.recommended.schedule(of: example.rule.calendarOwner)
        )
        let deadline = try example.rule.deadline(
            from: .received(local("2026-07-03 10:00")),
            by: body,
            edition: .e2026_06_02
        )
        #expect(try deadline.due.closing == local(example.due))
        #expect(deadline.due.bound == .latest)
    }

    @Test func `DL-04 A-33 read as two terms, the inquiries have two working days`() throws {
        var settings = LawSettings.recommended
        settings.a33OneTermForBothActs = false
        let deadline = try DeadlineRule.dl04.deadline(
            from: .received(local("2026-07-03 10:00")),
            by: Reading(.sixDay).provider,
            edition: .e2026_06_02,
            settings: settings
        )
        #expect(try deadline.due.day == day("2026-07-07"))
    }

    @Test func `DX-6 the act is lawful from the third working day after the notice on, and not before`() throws {
        let act = try DeadlineRule.dx6.deadline(
            from: .received(local("2026-07-03 10:00")),
            by: Reading(.sixDay).provider,
            edition: .e2026_06_02
        )
        #expect(act.due.bound == .earliest)
        #expect(try !act.isMet(at: local("2026-07-07 23:59:59")))
        #expect(try act.isMet(at: local("2026-07-08 00:00:00")))
    }
}
