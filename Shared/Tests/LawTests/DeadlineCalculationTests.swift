import CivilTime
import StrictJSON
import Testing

@testable import Law

@Suite struct `The calculation of a deadline, rules 5.2` {
    @Test(arguments: WorkingWeek.allCases, ["2026-07-03 11:00", "2026-03-20 19:30", "2026-12-31 08:00"])
    func `rules 5.2: with the moment of the start it is the deadline, whatever rule`(week: WorkingWeek, moment: String) throws {
        let reading = try Reading(week)
        let instant = try local(moment)
        for rule in DeadlineRule.allCases {
            let deadline = try rule.deadline(from: .received(instant), by: reading.provider, edition: .e2026_07_12)
            guard let calculation = DeadlineCalculation(of: deadline) else {
                guard case .minutes = deadline.term else { throw Unexpected(rule: rule) }
                continue
            }
            let kept = try JSONValue(parsing: calculation.jsonBytes)
            #expect(kept["start"]?["instant"] == nil)
            let whole = try #require(DeadlineCalculation.deadline(kept, from: instant.rfc3339))
            #expect(try StrictJSONDecoder().decode(Deadline.self, from: whole) == deadline)
        }
    }

    @Test func `DL-17: two complaints of one day share it, one that came after closing time has another`() throws {
        let reading = try Reading(.sixDay)
        func calculation(_ moment: String) throws -> DeadlineCalculation? {
            DeadlineCalculation(
                of: try DeadlineRule.dl17.deadline(from: .received(try local(moment)), by: reading.provider, edition: .e2026_07_12))
        }
        let morning = try calculation("2026-07-03 09:10")
        #expect(try calculation("2026-07-03 18:30") == morning)
        #expect(try calculation("2026-07-03 18:31") != morning)
        #expect(try calculation("2026-07-04 09:10") != morning)
    }

    private struct Unexpected: Error { let rule: DeadlineRule }
}
