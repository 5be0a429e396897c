import StrictJSON
import TestSupport
import Testing

/// A worked example of the rulebook, section 5.4, as a command line.
struct WorkedExample: CustomTestStringConvertible, Sendable {
    let id: String
    let line: String
    let due: String
    let closing: String

    init(_ id: String, _ line: String, due: String, _ closing: String = "18:30:00") {
        self.id = id
        self.line = line
        self.due = due
        self.closing = closing
    }

    var testDescription: String { "\(id): shagym deadline \(line)" }

    static let all = [
        WorkedExample("EX-01", "DL-14 --state-corporation --at 2026-06-03T10:00:00+05:00", due: "2026-06-26"),
        WorkedExample("EX-01 5d", "DL-14 --state-corporation --week five --at 2026-06-03T10:00", due: "2026-07-01"),
        WorkedExample("EX-02a", "DL-14 --state-corporation --at 2026-06-08T18:31", due: "2026-07-01"),
        WorkedExample("EX-02b", "DL-14 --at 2026-06-08T18:31", due: "2026-07-02"),
        WorkedExample("EX-02c", "DL-14 --at 2026-06-08T18:30:00+05:00", due: "2026-07-01"),
        WorkedExample("EX-05", "DL-14 --at 2026-07-06T10:00", due: "2026-07-30"),
        WorkedExample("EX-06", "DL-17 --at 2026-07-03T15:00:00+05:00", due: "2026-07-08"),
        WorkedExample("EX-06 in UTC", "DL-17 --at 2026-07-03T10:00:00Z", due: "2026-07-08"),
        WorkedExample("EX-06 5d", "DL-17 --week five --at 2026-07-03T15:00:00+05:00", due: "2026-07-09"),
        WorkedExample("EX-06, 5 wd", "dl-19 --at 2026-07-03T15:00", due: "2026-07-10"),
        WorkedExample("EX-07", "DL-17 --at 2026-07-03T18:31", due: "2026-07-09"),
        WorkedExample("EX-07, 5 wd", "DL-19 --at 2026-07-03T18:31", due: "2026-07-11"),
        WorkedExample("EX-10", "DL-17 --at 2026-08-28T12:00", due: "2026-09-01"),
        WorkedExample("EX-13", "DL-20 --at 2026-07-03T10:00", due: "2026-07-27"),
        WorkedExample("EX-14 latest notice", "DL-08 --on 2026-06-26", due: "2026-06-23"),
        WorkedExample("EX-20", "DL-12 --at 2026-06-26T10:00", due: "2026-06-27", "23:59:59"),
        WorkedExample("EX-25", "DX-1 --on 2026-03-31", due: "2026-06-30", "23:59:59"),
        WorkedExample("EX-25, month's end", "DX-1 --on 2025-11-30", due: "2026-02-28", "23:59:59"),
    ]
}

@Suite struct `shagym deadline` {
    @Test(arguments: WorkedExample.all) func `computes the rulebook's worked examples`(example: WorkedExample) throws {
        let run = try ProgramRun("shagym", ["deadline"] + example.line.split(separator: " ").map(String.init) + ["--json"])
        #expect(run.status == 0, "\(run.errors)")
        let deadline = try JSONValue(parsing: run.output)
        #expect(deadline["due"]?["day"]?.asString == example.due)
        #expect(deadline["due"]?["closing"]?.asString == "\(example.due)T\(example.closing)+05:00")
    }

    @Test func `EX-06 shows every day with its number or the reason it is skipped`() throws {
        let run = try ProgramRun("shagym", ["deadline", "DL-17", "--at", "2026-07-03T15:00:00+05:00"])
        let rows = run.output.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        }
        let days = rows.filter { $0.count >= 4 && $0[2] == "Jul" }
        #expect(
            days.map { Array($0[0...3]) } == [
                ["Fri", "3", "Jul", "0"], ["Sat", "4", "Jul", "1"], ["Sun", "5", "Jul", "–"], ["Mon", "6", "Jul", "–"],
                ["Tue", "7", "Jul", "2"], ["Wed", "8", "Jul", "3"],
            ]
        )
        #expect(days[2].joined(separator: " ").contains("weekly rest day"))
        #expect(days[3].joined(separator: " ").contains("Capital Day"))
        #expect(run.output.contains("Wednesday, 8 July 2026, until 18:30"))
    }

    @Test(arguments: [
        ("kk", "2026 жылғы 8 шілде, сәрсенбі", "Астана күні"), ("ru", "среда, 8 июля 2026 года", "День Столицы"),
        ("en", "Wednesday, 8 July 2026", "Capital Day"),
    ]) func `speaks Kazakh, Russian and English`(language: String, due: String, holiday: String) throws {
        let words = ["deadline", "DL-17", "--at", "2026-07-03T15:00:00+05:00"]
        for run in [
            try ProgramRun("shagym", words + ["--language", language]),
            try ProgramRun("shagym", words, environment: ["LANG": language + "_KZ.UTF-8"]),
        ] {
            #expect(run.output.contains(due))
            #expect(run.output.contains(holiday))
        }
    }

    @Test func `EX-23: warns that the amendments of July 2026 are not loaded (A-04)`() throws {
        let run = try ProgramRun("shagym", ["deadline", "DL-14", "--at", "2026-07-11T19:00"])
        #expect(run.output.contains("July 2026 amendments not loaded"))
        #expect(run.output.contains("Wednesday, 5 August 2026"))
    }

    @Test(arguments: ["DL-17 --at 2027-12-31T15:00", "DL-17 --on 2035-05-05"])
    func `a term that needs a year without holidays is an error, never a guess`(line: String) throws {
        let run = try ProgramRun("shagym", ["deadline"] + line.split(separator: " ").map(String.init))
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("no holidays for 20"))
    }

    @Test func `there is no rule before the order came into force`() throws {
        let run = try ProgramRun("shagym", ["deadline", "DL-17", "--on", "2020-03-02"])
        #expect(run.status == 1)
        #expect(run.errors.contains("2020-04-14"))
    }
}

@Suite struct `shagym calendar` {
    @Test(arguments: [("six", 22), ("five", 18)]) func `March 2026 shows Nauryz and its transfer as each week sees it`(
        week: String,
        count: Int
    ) throws {
        let run = try ProgramRun("shagym", ["calendar", "2026", "--month", "3", "--week", week, "--json"])
        let page = try JSONValue(parsing: run.output)
        #expect(page["workingDays"]?.asInteger == Int64(count))
        let off = (page["months"]?[0]?["days"]?.asArray ?? []).filter { $0["off"]?["reason"]?.asString != "weeklyRest" }
            .compactMap { $0["day"]?.asString }
        let expected = ["2026-03-08", "2026-03-09", "2026-03-21", "2026-03-22", "2026-03-23", "2026-03-24"]
        #expect(off == (week == "five" ? expected + ["2026-03-25"] : expected))
    }

    @Test func `a year is twelve months with the reason for each day off, the count and the sources`() throws {
        let run = try ProgramRun("shagym", ["calendar", "2026"])
        #expect(run.status == 0)
        for words in [
            "January 2026", "December 2026", "[ 6]", "Capital Day", "First day of Kurban Ait", "moved from 25 October", "In all:",
            "Sources", "sha256",
        ] { #expect(run.output.contains(words)) }
        #expect(!run.output.contains("\u{1B}"), "no colours when nobody looks")
    }

    @Test func `a moved working Saturday is shown as such (five-day week, 2024)`() throws {
        let run = try ProgramRun("shagym", ["calendar", "2024", "--month", "5", "--week", "five"])
        #expect(run.output.contains("+ 4"))
        #expect(run.output.contains("worked instead of 8 May"))
    }

    @Test func `a year without published holidays is an error that names the known years`() throws {
        let run = try ProgramRun("shagym", ["calendar", "2035"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("no holidays for 2035"))
        #expect(run.errors.contains("2020 to 2027"))
    }
}
