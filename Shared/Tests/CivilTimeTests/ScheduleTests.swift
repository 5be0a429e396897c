import CivilTime
import Foundation
import Testing

@Suite struct ScheduleTests {
    @Test func `RR-7 hours of provider and State Corporation are the printed ones`() throws {
        #expect(WorkSchedule.provider.week == .sixDay && "\(WorkSchedule.provider.opens)" == "09:00")
        #expect("\(WorkSchedule.provider.closes)" == "18:30")
        let lunch = try #require(WorkSchedule.provider.lunch)
        #expect("\(lunch.from)" == "13:00" && "\(lunch.to)" == "14:30")
        #expect(WorkSchedule.stateCorporation.week == .sixDay && "\(WorkSchedule.stateCorporation.closes)" == "20:00")
        #expect(WorkSchedule.stateCorporation.lunch == nil)
        #expect(WorkSchedule.ordinary.week == .fiveDay)
    }

    @Test func `A-01 the other week is another schedule with the same hours`() {
        let five = WorkSchedule.provider.inWeek(.fiveDay)
        #expect(five.id == "provider.fiveDay" && five.week == .fiveDay && five.closes == WorkSchedule.provider.closes)
        #expect(WorkSchedule.provider.inWeek(.sixDay) == .provider)
    }

    @Test(arguments: ["", "9:00", "24:00", "18:60", "18:30:60", "18:30:0", "18.30", "١٨:٣٠", "18:30 "])
    func `text that is not a time of day is refused`(text: String) { #expect(ClockTime(text) == nil) }

    @Test func `schedules survive JSON and impossible hours are refused`() throws {
        let data = try JSONEncoder().encode(WorkSchedule.provider)
        #expect(try JSONDecoder().decode(WorkSchedule.self, from: data) == .provider)
        let nine = try #require(ClockTime("09:00"))
        let six = try #require(ClockTime("18:00"))
        #expect(WorkSchedule(id: "x", week: .fiveDay, opens: six, closes: nine) == nil)
        #expect(WorkSchedule(id: "x", week: .fiveDay, opens: nine, closes: six, lunch: (from: six, to: nine)) == nil)
        let bad = #"{"id":"x","week":"fiveDay","opens":"18:00","closes":"09:00"}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(WorkSchedule.self, from: Data(bad.utf8)) }
    }

    @Test func `counts are never negative`() {
        #expect(WorkingDays(exactly: -1) == nil && WorkingDays(exactly: 70_000) == nil)
        #expect(WorkingDays(exactly: 3) == WorkingDays(3))
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([WorkingDays].self, from: Data("[-1]".utf8)) }
    }
}
