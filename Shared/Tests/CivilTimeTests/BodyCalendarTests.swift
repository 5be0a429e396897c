import CivilTime
import Testing

@Suite struct BodyCalendarTests {
    private func body(_ week: WorkingWeek) throws -> BodyCalendar {
        BodyCalendar(calendar: try loadCalendar(), schedule: .provider.inWeek(week))
    }

    @Test(arguments: WorkingWeek.allCases)
    func `5-2 adding and subtracting agree with counting on fingers for every day of eight years`(week: WorkingWeek) throws {
        let body = try body(week)
        let working = try GoldenTable().isWorking(week)
        for (index, start) in allDays.enumerated() {
            #expect(try body.isWorkingDay(start) == working[index])
            #expect(try body.adding(WorkingDays(0), to: start) == start)
            var counted = 0
            var position = index + 1
            while counted < 21, position < allDays.count {
                if working[position] {
                    counted += 1
                    let due = allDays[position]
                    let days = try #require(WorkingDays(exactly: counted))
                    #expect(try body.adding(days, to: start) == due)
                    if working[index] { #expect(try body.subtracting(days, from: due) == start) }
                    #expect(try body.workingDays(after: start, through: due) == counted)
                    if counted == 1 { #expect(try body.nextWorkingDay(after: start) == due) }
                }
                position += 1
            }
        }
    }

    @Test(arguments: WorkingWeek.allCases)
    func `5-2 a term that starts later never ends earlier, and ends on a working day`(week: WorkingWeek) throws {
        let body = try body(week)
        for term in [1, 2, 3, 5, 15, 20].compactMap({ WorkingDays(exactly: $0) }) {
            var last = Day.first
            for start in allDays.dropLast(60) {
                let due = try body.adding(term, to: start)
                #expect(try due >= last && due > start && body.isWorkingDay(due))
                last = due
            }
        }
    }

    @Test(arguments: WorkingWeek.allCases)
    func `5-2 the effective day is the first working day whose closing time is not over`(week: WorkingWeek) throws {
        let body = try body(week)
        let working = try GoldenTable().isWorking(week)
        let clocks = try ["00:00", "08:59:59", "13:30", "18:30", "18:30:01", "23:59:59"].map { try #require(ClockTime($0)) }
        for (index, day) in allDays.dropLast(20).enumerated() {
            for (position, clock) in clocks.enumerated() {
                var expected = position >= 4 ? index + 1 : index
                while !working[expected] { expected += 1 }
                #expect(try body.effectiveDay(of: KazakhstanTime.instant(day, clock)) == allDays[expected])
            }
        }
    }

    @Test(arguments: [
        ("2026-06-08T18:30:00+05:00", "2026-06-08"), ("2026-06-08T18:30:00.999+05:00", "2026-06-08"),
        ("2026-06-08T18:30:01+05:00", "2026-06-09"), ("2026-06-08T18:31:00+05:00", "2026-06-09"),
        ("2026-06-08T00:00:00+05:00", "2026-06-08"), ("2026-06-08T13:15:00+05:00", "2026-06-08"),
        ("2026-06-08T13:30:01Z", "2026-06-09"), ("2026-06-07T19:00:00Z", "2026-06-08"), ("2026-06-07T18:59:59Z", "2026-06-08"),
    ])
    func `A-03 18-30 sharp is in time and the next second is not`(text: String, expected: String) throws {
        #expect(try body(.sixDay).effectiveDay(of: moment(text)) == day(expected))
    }

    @Test func `RR-7 the State Corporation closes at 20-00`() throws {
        let body = BodyCalendar(calendar: try loadCalendar(), schedule: .stateCorporation)
        #expect(try body.effectiveDay(of: moment("2026-06-08T20:00:00+05:00")) == day("2026-06-08"))
        #expect(try body.effectiveDay(of: moment("2026-06-08T20:00:01+05:00")) == day("2026-06-09"))
    }

    @Test func `A-03 a body's day closes at 18-30 and a citizen's at 23-59-59`() throws {
        #expect(try body(.sixDay).closing(of: day("2026-06-08")) == moment("2026-06-08T18:30:00+05:00"))
        #expect(try BodyCalendar.endOfDay(day("2026-06-08")) == moment("2026-06-08T23:59:59+05:00"))
        #expect(try BodyCalendar.endOfDay(day("2024-02-29")) == moment("2024-02-29T23:59:59+05:00"))
        #expect(try BodyCalendar.endOfDay(day("2024-02-28")) == moment("2024-02-28T23:59:59+06:00"))
    }

    @Test(arguments: WorkingWeek.allCases)
    func `5-2 months that end on a free day roll to the next working day`(week: WorkingWeek) throws {
        let body = try body(week)
        let working = try GoldenTable().isWorking(week)
        for start in allDays.dropLast(120) {
            var index = start.adding(months: 3) - allDays[0]
            while !working[index] { index += 1 }
            #expect(try body.adding(CalendarMonths(3), to: start) == allDays[index])
        }
    }

    @Test func `counting back from a free day starts at the last working day before it`() throws {
        #expect(try body(.sixDay).subtracting(WorkingDays(1), from: day("2026-06-07")) == day("2026-06-05"))
        #expect(try body(.fiveDay).subtracting(WorkingDays(0), from: day("2026-06-07")) == day("2026-06-05"))
    }
}
