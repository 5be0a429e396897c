import CivilTime
import StrictJSON
import Testing

@testable import Law

@Suite struct LawDataTests {
    @Test func `data that are not what they should be are refused with the place`() throws {
        let misspelt =
            #"{"edition":"x","firstYear":2020,"lastYear":2020,"holidays":[],"observances":[],"moves":[],"sources":{},"mvoes":[]}"#
        #expect(throws: LawData.Failure.unreadable(JSONDecodingError(.unknownField, at: JSONPointer(tokens: ["mvoes"])))) {
            try LawData.calendarFacts(Array(misspelt.utf8))
        }
        #expect(throws: LawData.Failure.self) { try LawData.calendar(Array("[".utf8), hash: "x") }
        #expect(throws: LawData.Failure.ruleBook(.missing(RuleID.allCases[0]))) { try LawData.ruleBook(Array("[]".utf8)) }
    }

    @Test func `a decree is read as an administrator enters it`() throws {
        let text = """
            {"edition": "kz-2026-decree-1", "announced": "2026-06-20", "source": "Decree No. 1", "address": "https://example.org",
             "moves": [{"rest": "2026-07-07", "worked": "2026-07-04", "weeks": ["fiveDay"]}]}
            """
        let decree = try LawData.decree(Array(text.utf8))
        #expect(try decree.moves == [.init(rest: day("2026-07-07"), worked: day("2026-07-04"), weeks: [.fiveDay])])
        let calendar = try WorkingCalendar(facts: loadFacts().applying(decree), hash: "x")
        let thrown = #expect(throws: CalendarDataError.self) {
            try WorkingCalendar(
                facts: loadFacts().applying(LawData.decree(Array(text.replacing("07-04", with: "07-03").utf8))),
                hash: "x"
            )
        }
        #expect(try thrown == .alreadyWorked(day("2026-07-03"), .fiveDay))
        #expect(try calendar.status(of: day("2026-07-04"), in: .fiveDay).isWorking)
    }

    @Test func `settings survive JSON and keep their defaults`() throws {
        let bytes = try StrictJSONEncoder().encode(LawSettings.recommended)
        #expect(try StrictJSONDecoder(refusesUnknownKeys: true).decode(LawSettings.self, from: bytes) == .recommended)
        #expect(
            LawSettings.recommended.a06MinimumNoticeDistance == WorkingDays(3)
                && !LawSettings.recommended.a12PortalFilingDayCounts
        )
    }
}
