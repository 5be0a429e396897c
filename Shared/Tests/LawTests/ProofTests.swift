import CivilTime
import Foundation
import StrictJSON
import Testing

@testable import Law

@Suite struct ProofTests {
    private func checker(_ calendar: WorkingCalendar) -> ProofChecker {
        ProofChecker { text, week in
            guard let day = Day(iso: text), let week = WorkingWeek(rawValue: week) else { return false }
            return (try? calendar.status(of: day, in: week).isWorking) ?? false
        }
    }

    private func trigger(_ rule: DeadlineRule, _ instant: Instant, _ reading: Reading) throws -> (DeadlineTrigger, BodyCalendar) {
        let body =
            switch rule.calendarOwner {
            case .provider: reading.provider
            case .stateCorporation: reading.stateCorporation
            default: reading.ordinary
            }
        let day = KazakhstanTime.local(instant).day
        switch rule {
        case .dl08, .dx7: return (.on(try body.workingDay(onOrAfter: day)), body)
        case .dx1: return (.on(day), body)
        case .dl14: return (.receivedElsewhere(instant, at: reading.stateCorporation), body)
        default: return (.received(instant), body)
        }
    }

    @Test(arguments: WorkingWeek.allCases)
    func `every proof stands up to a checker that counts for itself`(week: WorkingWeek) throws {
        let reading = try Reading(week)
        let checker = checker(reading.calendar)
        let encoder = StrictJSONEncoder()
        var random = SplitMix(state: 259)
        let range = try local("2020-03-01 00:00").milliseconds...local("2027-08-01 00:00").milliseconds
        for _ in 0..<30 {
            let instant = Instant(milliseconds: Int64.random(in: range, using: &random) / 1000 * 1000)
            for rule in DeadlineRule.allCases {
                let (trigger, body) = try trigger(rule, instant, reading)
                let deadline = try rule.deadline(from: trigger, by: body, edition: .e2026_06_02)
                let json = try encoder.encode(deadline)
                #expect(checker.fault(in: Data(json)) == nil, "\(rule) \(instant)")
                #expect(try StrictJSONDecoder(refusesUnknownKeys: true).decode(Deadline.self, from: json) == deadline)
                var writer = JSONWriter()
                deadline.write(to: &writer)
                #expect(writer.take() == json, "\(rule): the two ways to write differ")
            }
        }
    }

    @Test(arguments: [
        (#""number":2"#, #""number":3"#), ("2026-07-05", "2026-07-04"), (#""day":"2026-07-08""#, #""day":"2026-07-09""#),
        (#""count":3"#, #""count":4"#), ("18:31:00", "18:30:00"),
    ])
    func `a falsified proof is noticed`(original: String, forged: String) throws {
        let reading = try Reading(.sixDay)
        let deadline = try reading.complaint(.dl17, "2026-07-03 18:31")
        let text = String(decoding: try StrictJSONEncoder().encode(deadline), as: UTF8.self)
        let checker = checker(reading.calendar)
        #expect(checker.fault(in: Data(text.utf8)) == nil)
        #expect(text.contains(original))
        #expect(checker.fault(in: Data(text.replacingOccurrences(of: original, with: forged).utf8)) != nil)
    }

    @Test func `a skipped day names its reason and source`() throws {
        let deadline = try Reading(.sixDay).complaint(.dl17, "2026-07-03 15:00")
        let steps = deadline.proof.days.map { entry -> String in
            switch entry.step {
            case .start: "start"
            case .counted(let number, _): "\(number)"
            case .skipped(.weeklyRest): "rest"
            case .skipped(.holiday(let holiday)): "\(holiday.id) \(holiday.source.isEmpty)"
            default: "?"
            }
        }
        #expect(steps == ["start", "1", "rest", "capitalDay false", "2", "3"])
        #expect(deadline.proof.calendar == CalendarIdentity(edition: "kz-2026-03-18", hash: "test"))
    }
}
