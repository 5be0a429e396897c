import CivilTime
import Foundation
import Testing

@Suite struct WorkingCalendarTests {
    @Test func `5-1 the computed calendar of every year and week equals the published one`() throws {
        let calendar = try loadCalendar()
        let table = try GoldenTable()
        #expect(table.rows.count == 16)
        for row in table.rows {
            var free: Set<Day> = []
            var transferred: Set<Day> = []
            var moved: Set<Day> = []
            var worked: Set<Day> = []
            for day in allDays where day.year == row.year {
                let rests = row.week.rests(on: day.weekday)
                switch try calendar.status(of: day, in: row.week) {
                case .working: #expect(!rests)
                case .workingMovedIn: if rests { worked.insert(day) }
                case .off(.weeklyRest): #expect(rests)
                case .off(let reason):
                    if !rests { free.insert(day) }
                    if case .transferredHoliday = reason { transferred.insert(day) }
                    if case .movedRest = reason { moved.insert(day) }
                }
            }
            #expect(free == row.free, "\(row.year) \(row.week): \(free.symmetricDifference(row.free))")
            #expect(worked == row.worked, "\(row.year) \(row.week)")
            #expect(transferred == row.transferred, "\(row.year) \(row.week)")
            #expect(moved == row.moved, "\(row.year) \(row.week)")
            #expect(try calendar.workingDays(inYear: row.year, week: row.week) == row.workingDays, "\(row.year) \(row.week)")
        }
    }

    @Test func `a year without data is a gap and never a guess`() throws {
        let calendar = try loadCalendar()
        #expect(throws: CalendarGap(year: 2019)) { try calendar.status(of: day("2019-12-31"), in: .fiveDay) }
        #expect(throws: CalendarGap(year: 2028)) { try calendar.status(of: day("2028-01-01"), in: .sixDay) }
        #expect(throws: CalendarGap(year: 2028)) { try calendar.workingDays(inYear: 2028, week: .sixDay) }
        let body = BodyCalendar(calendar: calendar, schedule: .provider)
        #expect(throws: CalendarGap(year: 2028)) { try body.adding(WorkingDays(3), to: day("2027-12-30")) }
        #expect(throws: CalendarGap(year: 2019)) { try body.subtracting(WorkingDays(3), from: day("2020-01-04")) }
        #expect(throws: CalendarGap(year: 2028)) { try body.effectiveDay(of: moment("2027-12-31T18:30:01+05:00")) }
        #expect(throws: CalendarGap(year: 2028)) { try body.adding(CalendarMonths(3), to: day("2027-11-01")) }
    }

    @Test func `a free day names its holiday and source`() throws {
        let calendar = try loadCalendar()
        guard case .off(.holiday(let capital)) = try calendar.status(of: day("2026-07-06"), in: .sixDay) else {
            Issue.record("6 July 2026 is Capital Day")
            return
        }
        #expect(capital.id == "capitalDay" && capital.name.ru == "День Столицы" && !capital.source.isEmpty && !capital.estimated)
        guard case .off(.transferredHoliday(let republic, let from)) = try calendar.status(of: day("2026-10-26"), in: .fiveDay)
        else {
            Issue.record("26 October 2026 is free for Republic Day")
            return
        }
        #expect(try republic.id == "republicDay" && from == day("2026-10-25"))
        guard case .off(.holiday(let ait)) = try calendar.status(of: day("2027-05-16"), in: .sixDay) else {
            Issue.record("16 May 2027 is the estimated Kurban Ait")
            return
        }
        #expect(ait.estimated)
    }

    @Test(arguments: [
        ("2024-06-06", "2024-06-17", true), ("2024-06-07", "2024-06-17", false), ("2026-03-17", "2026-08-31", true),
        ("2026-03-18", "2026-08-31", false), ("2026-03-17", "2027-03-15", false), ("2026-03-18", "2027-03-15", true),
    ])
    func `A-48 the calendar answers with what was known when`(known: String, asked: String, free: Bool) throws {
        let facts = try loadFacts().known(on: day(known))
        let calendar = try WorkingCalendar(facts: facts, hash: "test")
        for week in WorkingWeek.allCases {
            #expect(try calendar.status(of: day(asked), in: week).isWorking == !free, "\(week)")
        }
        #expect(calendar.identity.edition == "kz-2026-03-18@" + known)
    }

    @Test func `a decree that moves a day makes a new edition and leaves the old one alone`() throws {
        let facts = try loadFacts()
        let decree = CalendarDecree(
            edition: "kz-2026-decree-1",
            announced: try day("2026-06-20"),
            source: "Decree No. 1",
            address: "https://example.org/decree",
            moves: [.init(rest: try day("2026-07-07"), worked: try day("2026-07-04"), weeks: [.fiveDay])]
        )
        let old = try WorkingCalendar(facts: facts, hash: "old")
        let new = try WorkingCalendar(facts: facts.applying(decree), hash: "new")
        #expect(try old.status(of: day("2026-07-07"), in: .fiveDay).isWorking)
        #expect(try !new.status(of: day("2026-07-07"), in: .fiveDay).isWorking)
        #expect(try new.status(of: day("2026-07-04"), in: .fiveDay).isWorking)
        #expect(try new.status(of: day("2026-07-07"), in: .sixDay).isWorking)
        #expect(new.identity == CalendarIdentity(edition: "kz-2026-decree-1", hash: "new"))
        let before = try WorkingCalendar(facts: facts.applying(decree).known(on: day("2026-06-19")), hash: "new")
        #expect(try before.status(of: day("2026-07-07"), in: .fiveDay).isWorking)
        #expect(throws: CalendarDataError.sameEdition("kz-2026-decree-1")) { try facts.applying(decree).applying(decree) }
    }

    @Test(arguments: [
        ("2026-07-06", "2026-07-04", CalendarDataError.alreadyFree(Day(iso: "2026-07-06") ?? .first, .fiveDay)),
        ("2026-07-07", "2026-07-08", .alreadyWorked(Day(iso: "2026-07-08") ?? .first, .fiveDay)),
        ("2028-01-03", "2026-07-04", .outsideYears(Day(iso: "2028-01-03") ?? .first)),
    ])
    func `a decree that makes no sense is refused whole`(rest: String, worked: String, error: CalendarDataError) throws {
        let decree = CalendarDecree(
            edition: "x",
            announced: try day("2026-06-20"),
            source: "x",
            address: "x",
            moves: [.init(rest: try day(rest), worked: try day(worked), weeks: [.fiveDay])]
        )
        #expect(throws: error) { try WorkingCalendar(facts: loadFacts().applying(decree), hash: "x") }
    }

    @Test func `facts survive JSON and those that do not hold together are refused`() throws {
        let facts = try loadFacts()
        let data = try JSONEncoder().encode(facts)
        #expect(try JSONDecoder().decode(CalendarFacts.self, from: data) == facts)
        func decode(_ text: String) throws { _ = try JSONDecoder().decode(CalendarFacts.self, from: Data(text.utf8)) }
        let tail = #""holidays":[],"moves":[],"sources":{}}"#
        #expect(throws: CalendarDataError.badYears(first: 2027, last: 2020)) {
            try decode(#"{"edition":"x","firstYear":2027,"lastYear":2020,"observances":[],"# + tail)
        }
        #expect(throws: CalendarDataError.unknownHoliday("y")) {
            try decode(
                #"{"edition":"x","firstYear":2020,"lastYear":2020,"observances":[{"holiday":"y","day":"2020-01-01","source":""}],"#
                    + tail
            )
        }
        #expect(throws: DecodingError.self) {
            try decode(
                #"{"edition":"x","firstYear":2020,"lastYear":2020,"observances":[{"holiday":"y","monthDay":"02-30","# + tail
            )
        }
    }
}
