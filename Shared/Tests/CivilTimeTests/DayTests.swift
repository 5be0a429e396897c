import CivilTime
import Testing

@Suite struct DayTests {
    @Test func `every day of two hundred years follows the last one as a calendar on the wall`() throws {
        var expected = (year: 1900, month: 1, day: 1)
        var current = try day("1900-01-01")
        var weekday = Weekday.monday
        while expected.year < 2100 {
            #expect(current.fields == expected)
            #expect(current.weekday == weekday)
            #expect(Day(year: expected.year, month: expected.month, day: expected.day) == current)
            expected = following(expected)
            weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
            current = current.adding(days: 1)
        }
    }

    private func following(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
        let leap = date.year % 400 == 0 || (date.year % 4 == 0 && date.year % 100 != 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
        return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
    }

    @Test(arguments: ["0001-01-01", "0004-02-29", "1600-02-29", "1969-12-31", "1970-01-01", "2026-06-08", "9999-12-31"])
    func `a day reads and writes as ISO text`(text: String) throws {
        #expect(try day(text).iso == text)
        #expect("\(try day(text))" == text)
    }

    @Test(arguments: [
        "", "2026-6-8", "2026-06-8", "20260608", "2026-06-08 ", " 2026-06-08", "2026/06/08", "2026-13-01", "2026-00-10",
        "2026-02-29",
        "1900-02-29", "2026-04-31", "2026-06-00", "0000-01-01", "+026-06-08", "-026-06-08", "２０２６-06-08", "٢٠٢٦-٠٦-٠٨",
        "2026-06-0a",
        "2026-06-08T00:00:00Z", "12026-06-08",
    ])
    func `text that is not exactly a day is refused`(text: String) { #expect(Day(iso: text) == nil) }

    @Test(arguments: [
        ("2026-03-31", 3, "2026-06-30"), ("2025-11-30", 3, "2026-02-28"), ("2023-11-30", 3, "2024-02-29"),
        ("2026-01-15", 3, "2026-04-15"),
        ("2026-12-01", 1, "2027-01-01"), ("2026-01-31", 1, "2026-02-28"), ("2026-01-31", -2, "2025-11-30"),
        ("2026-05-05", 0, "2026-05-05"),
        ("2026-06-30", -6, "2025-12-30"), ("2026-06-08", 24, "2028-06-08"),
    ])
    func `months keep the day number or end with the month`(start: String, months: Int, expected: String) throws {
        #expect(try day(start).adding(months: months) == day(expected))
    }

    @Test func `arithmetic stops at the first and last day instead of leaving the calendar`() {
        #expect(Day.first.iso == "0001-01-01" && Day.last.iso == "9999-12-31")
        #expect(Day.last.adding(days: 1) == .last && Day.first.adding(days: -1) == .first)
        #expect(Day.last.adding(days: .max) == .last && Day.last.adding(days: .min) == .first)
        #expect(Day.last.adding(months: 1) == .last && Day.first.adding(months: -1) == .first)
        #expect(Day.first.adding(months: .min) == .first && Day.last.adding(months: .max) == .last)
        #expect(Day(number: Int(Day.last.number) + 1) == nil && Day(number: Int(Day.first.number) - 1) == nil)
    }

    @Test func `the difference of two days counts calendar days`() throws {
        #expect(try day("2026-07-01") - day("2026-06-08") == 23)
        #expect(try day("2026-06-08") - day("2026-07-01") == -23)
        #expect(Day.last - Day.first == 3_652_058)
    }
}
