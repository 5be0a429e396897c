import CivilTime
import Glibc
import Journal
import Law
import StrictJSON
import TestSupport
import Testing

/// `docs/check-proof.py` shares no code with the law: what both find is most likely right.
@Suite struct `A proof can be checked by anybody's own program` {
    private static let checkout = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")
    private static let calendarFile = checkout + "/Shared/Resources/calendar/kz.json"

    /// The finding of the outside program about some JSON, a line for each deadline in it.
    private func check(_ json: [UInt8]) throws -> (lines: [Substring], status: Int32) {
        let folder = try TemporaryFolder()
        let input = folder.path + "/answer.json"
        let file = try #require(fopen(input, "we"))
        try #require(fwrite(json, 1, json.count, file) == json.count)
        try #require(fclose(file) == 0)
        // The shell finds python3 wherever it is installed; a machine without it fails here.
        let python = try ChildProcess(
            "/bin/sh",
            [
                "-c", "exec python3 \"$1\" \"$2\" < \"$3\"", "sh", Self.checkout + "/docs/check-proof.py", Self.calendarFile,
                input,
            ],
            environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"],
            keepsInput: false
        )
        let (output, status) = try python.finish(seconds: 60)
        return (output.split(separator: "\n"), status)
    }

    /// Deadlines of every rule, in both weeks, from moments all over the years with data.
    private func deadlines() throws -> [Deadline] {
        let bytes = FileText.bytes(Self.calendarFile)
        let calendar = try LawData.calendar(bytes, hash: SHA256.hash(bytes).hex)
        let settings = [WorkingWeek.fiveDay, .sixDay].map { week in
            var settings = LawSettings.recommended
            settings.a01ProviderWeek = week
            settings.a01OtherBodiesWeek = week
            settings.a12PortalFilingDayCounts = week == .fiveDay
            return settings
        }
        let first = KazakhstanTime.instant(try #require(Day(iso: "2020-04-14")), .midnight).milliseconds
        // Steps of 37 days 5 hours 53 minutes 7 seconds meet every weekday, hour and season.
        let step: Int64 = ((37 * 24 + 5) * 3600 + 53 * 60 + 7) * 1000
        var found: [Deadline] = []
        for number in 0..<66 {
            let instant = Instant(milliseconds: first + Int64(number) * step)
            for settings in settings {
                for rule in DeadlineRule.allCases {
                    let body = BodyCalendar(calendar: calendar, schedule: settings.schedule(of: rule.calendarOwner))
                    for trigger in [DeadlineTrigger.received(instant), .on(KazakhstanTime.local(instant).day)] {
                        found.append(
                            try rule.deadline(from: trigger, by: body, edition: .e2026_06_02, settings: settings)
                        )
                    }
                }
            }
        }
        return found
    }

    @Test func `every DL and DX deadline of the law holds for the outside program`() throws {
        let deadlines = try deadlines()
        try #require(Set(deadlines.map(\.rule)).count == DeadlineRule.allCases.count)
        var writer = JSONWriter()
        writer.array { list in for deadline in deadlines { deadline.write(to: &list) } }
        let (lines, status) = try check(writer.take())
        #expect(status == 0)
        #expect(lines.count == deadlines.count)
        #expect(lines.filter { !$0.hasSuffix(" holds") }.prefix(5) == [])
    }

    @Test(arguments: [
        (#""number":2"#, #""number":3"#), (#"{"day":"2026-07-05","#, #"{"day":"2026-07-04","#),
        (#""due":{"day":"2026-07-09""#, #""due":{"day":"2026-07-10""#), (#""count":3"#, #""count":4"#),
        ("T18:31:00", "T18:30:00"), (#""edition":"kz-2026-03-18","hash":""#, #""edition":"kz-2026-03-18","hash":"0"#),
        ("2026-07-09T18:30:00+05:00", "2026-07-09T19:30:00+05:00"),
    ])
    func `the outside program notices a forged proof`(original: String, forged: String) throws {
        let run = try ProgramRun("shagym", ["deadline", "DL-17", "--at", "2026-07-03T18:31:00+05:00", "--json"])
        try #require(run.status == 0, "\(run.errors)")
        #expect(try check(Array(run.output.utf8)).status == 0)
        let parts = run.output.split(separator: original, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "the answer contains \(original)")
        let (lines, status) = try check(Array(parts.joined(separator: forged).utf8))
        #expect(status == 1)
        #expect(lines.first?.contains("DOES NOT HOLD") == true)
    }

    @Test func `an answer without any deadline is not taken for a good one`() throws {
        #expect(try check(Array(#"{"items":[]}"#.utf8)).status == 1)
    }

    @Test func `the deadlines of a case hold`() throws {
        let system = try RunningSystem()
        try system.setClock(CaseWay.filed)
        let id = try system.openCase(key: "proofs")
        let deadlines = try system.client(as: "registrar").get("/v1/cases/\(id)/deadlines")
        #expect(deadlines.status == 200)
        let (lines, status) = try check(deadlines.body)
        #expect(status == 0, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("DL-14 2026-06-26 holds") }, "\(lines)")
    }
}
