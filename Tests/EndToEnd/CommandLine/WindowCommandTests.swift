import StrictJSON
import TestSupport
import Testing

@Suite struct `shagym window` {
    private func run(_ line: String) throws -> ProgramRun {
        try ProgramRun("shagym", ["window"] + line.split(separator: " ").map(String.init))
    }

    /// The rows of the table of days: weekday, day, month, number, hearing, refusal.
    private func rows(_ run: ProgramRun) -> [[String]] {
        run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            .filter { $0.count >= 6 && ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains($0[0]) }
            .map { Array($0[0...5]) }
    }

    @Test func `EX-14 shows which day is for what when the notice goes out at the last moment`() throws {
        let run = try run("--filed 2026-06-03T10:00")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output.contains("Tuesday, 23 June 2026, until 18:30") && run.output.contains("Friday, 26 June 2026, until 18:30")
        )
        #expect(
            rows(run) == [
                ["Tue", "23", "Jun", "–", "–", "–"], ["Wed", "24", "Jun", "1", "yes", "–"],
                ["Thu", "25", "Jun", "2", "yes", "–"],
                ["Fri", "26", "Jun", "3", "–", "yes"],
            ]
        )
    }

    @Test func `EX-15 names the holiday inside the chain`() throws {
        let run = try run("--filed 2026-06-15T10:00")
        #expect(rows(run).map { $0[1] } == ["4", "5", "6", "7", "8", "9"])
        #expect(run.output.contains("Capital Day"))
    }

    @Test(arguments: [("kk", "терезе жабық"), ("ru", "окно закрыто"), ("en", "the window is closed")])
    func `EX-17 tells that the window is closed and what can still be done`(language: String, words: String) throws {
        let run = try run("--filed 2026-06-03T10:00 --notice 2026-06-23T18:31 --language \(language)")
        #expect(run.status == 0 && run.output.contains(words), "\(run.output)")
        for option in ["(a) ", "(b) ", "(c) ", "DX-3"] { #expect(run.output.contains(option)) }
    }

    @Test func `A-09: paper counts from its own day, and the JSON is that of the interface`() throws {
        let run = try run("--filed 2026-06-03T10:00 --notice 2026-06-23T18:31 --handed-over --json")
        let answer = try JSONValue(parsing: run.output)
        #expect(answer["notice"]?["window"]?.asString == "open" && answer["notice"]?["slack"]?.asInteger == 0)
    }

    @Test(arguments: [
        ("", "--filed is missing"), ("--filed yesterday", "yesterday"), ("--tight", "--year is missing"),
        ("--tight --year 2026 --filed 2026-06-03T10:00", "without --filed"), ("--tight --year 26", "2026-2027"),
        ("--tight --year 2027-2026", "2027-2026"), ("--filed 2026-06-03T10:00 --year 2026", "--tight"),
        ("--filed 2026-06-03T10:00 --handed-over", "--notice"), ("--filed 2026-06-03T10:00 --channel post", "portal"),
    ])
    func `refuses a line it cannot take with status 64`(line: String, says: String) throws {
        let run = try run(line)
        #expect(run.status == 64 && run.errors.contains(says), "\(run.errors)")
    }

    @Test(arguments: [
        ("--filed 2031-06-03T10:00", "no holidays for 2031"), ("--filed 2020-01-10T10:00", "came into force"),
        ("--filed 2026-06-03T10:00 --notice 2026-06-01T10:00", "earlier than the application"),
        ("--tight --year 2027-2028", "no holidays for 2028"),
    ])
    func `says why there is no answer with status 1`(line: String, says: String) throws {
        let run = try run(line)
        #expect(run.status == 1 && run.errors.contains(says), "\(run.errors)")
    }

    @Test func `docs_windows_md is what the command prints`() throws {
        let checkout = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        let run = try run("--tight --year 2026-2027 --language en")
        #expect(run.output == FileText.text(checkout + "/docs/windows.md"), "write it again: make windows")
    }

    @Test func `the tight days of 2026 with six days: 28, the bodies have nine working days and never ten`() throws {
        let answer = try JSONValue(parsing: try run("--tight --year 2026 --json").output)
        let six = try #require(answer["sections"]?[0])
        let tight = six["tight"]?.asArray ?? []
        #expect(six["week"]?.asString == "sixDay" && six["usualDays"]?.asInteger == 10 && tight.count == 28)
        #expect(tight.allSatisfy { $0["repliersDays"]?.asInteger == 9 && $0["providerDays"]?.asInteger == 12 })
        #expect(tight.first?["filed"]?.asString == "2026-02-23" && tight.first?["lastNotice"]?.asString == "2026-03-16")
        #expect(answer["sections"]?[1]?["tight"]?.asArray?.isEmpty == true)
    }

    @Test func `DX-6: no filing day of 2026 and 2027 leaves less than one day for the refusal, none one at the planned notice`()
        throws
    {
        let answer = try JSONValue(parsing: try run("--tight --year 2026-2027 --json").output)
        let years = answer["refusal"]?.asArray ?? []
        #expect(years.count == 8, "two years, two channels, two weeks")
        for year in years {
            let days = year["days"]?.asArray ?? []
            #expect(days.count > 220)
            #expect(days.allSatisfy { $0["refusalDaysAfterLastNotice"]?.asInteger == 1 })
            #expect(days.allSatisfy { $0["refusalDaysAfterPlannedNotice"]?.asInteger == 3 })
        }
    }

    @Test(arguments: [("kk", "барлығы"), ("ru", "все ("), ("en", "one day – every filing day (")])
    func `the page says in words which filing days leave zero days or one`(language: String, words: String) throws {
        let run = try run("--tight --year 2026 --language \(language)")
        #expect(run.status == 0 && run.output.contains(words), "\(run.output)")
    }
}
