import CivilTime
import Testing

@testable import Law

@Suite struct DeadlineChangeTests {
    private func decreed() throws -> WorkingCalendar {
        let decree = CalendarDecree(
            edition: "kz-2026-decree-1",
            announced: try day("2026-06-20"),
            source: "Decree No. 1",
            address: "https://example.org/decree",
            moves: [.init(rest: try day("2026-07-07"), worked: try day("2026-07-04"), weeks: [.fiveDay])]
        )
        return try WorkingCalendar(facts: loadFacts().applying(decree), hash: "new")
    }

    @Test func `the preview of a decree lists exactly the deadlines that change, old and new`() throws {
        let five = try Reading(.fiveDay)
        let six = try Reading(.sixDay)
        let touched = try five.complaint(.dl17, "2026-07-02 10:00")
        let moved = try five.complaint(.dl13, "2026-07-03 18:31")
        let all = [
            try five.complaint(.dl17, "2026-06-08 10:00"), touched, try six.complaint(.dl17, "2026-07-02 10:00"), moved,
        ]
        let changes = try decreed().changes(in: all)
        #expect(changes.map(\.old) == [moved])
        #expect(try changes.map(\.new.due.day) == [day("2026-07-04")])
        #expect(changes.allSatisfy { $0.new.proof.calendar.edition == "kz-2026-decree-1" })
        #expect(try touched.recomputed(with: decreed()).due.day == day("2026-07-08"))
    }

    @Test func `a term over both moved days ends where it did, one over a single moved day does not`() throws {
        let five = try Reading(.fiveDay)
        let over = try five.complaint(.dl17, "2026-07-06 10:00")
        let changed = try over.recomputed(with: decreed())
        #expect(try over.due.day == day("2026-07-10") && changed.due.day == day("2026-07-13"))
        #expect(try changed.start.effectiveDay == day("2026-07-08"))
        #expect(changed.rule == over.rule && changed.term == over.term && changed.schedule == over.schedule)
    }

    @Test func `with the same calendar nothing changes`() throws {
        let five = try Reading(.fiveDay)
        let deadlines = try DeadlineRule.allCases.map {
            try $0.deadline(from: .received(local("2026-06-08 10:00")), by: five.provider, edition: .e2026_06_02)
        }
        #expect(try five.calendar.changes(in: deadlines).isEmpty)
    }
}
