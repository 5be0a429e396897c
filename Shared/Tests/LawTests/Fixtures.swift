import CivilTime
import Foundation
import Testing

@testable import Law

/// The product's resource folder.
let resources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources")

func loadFacts() throws -> CalendarFacts {
    try LawData.calendarFacts(Data(contentsOf: resources.appending(path: "calendar/kz.json")))
}

func loadCalendar() throws -> WorkingCalendar { try WorkingCalendar(facts: loadFacts(), hash: "test") }

func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

/// A moment in local time: "2026-06-08 18:30:00".
func local(_ text: String) throws -> Instant {
    let parts = text.split(separator: " ")
    return KazakhstanTime.instant(try day(String(parts[0])), try #require(ClockTime(String(parts[1]))))
}

/// The calendars of one reading of A-01: "6d" or "5d" for the provider; the State Corporation always works on Saturday.
struct Reading {
    let calendar: WorkingCalendar
    let provider: BodyCalendar
    let stateCorporation: BodyCalendar
    let ordinary: BodyCalendar
    var edition = RuleEdition.e2026_06_02

    init(_ week: WorkingWeek) throws {
        calendar = try loadCalendar()
        provider = BodyCalendar(calendar: calendar, schedule: .provider.inWeek(week))
        stateCorporation = BodyCalendar(calendar: calendar, schedule: .stateCorporation)
        ordinary = BodyCalendar(calendar: calendar, schedule: .ordinary)
    }

    /// Term end E of an application handed in at the State Corporation.
    func termEnd(stateCorporation at: String) throws -> Day {
        try DeadlineRule.dl14.deadline(
            from: .receivedElsewhere(local(at), at: stateCorporation),
            by: provider,
            edition: edition
        ).due.day
    }

    /// The service term of an application filed through the portal.
    func term(portal at: String) throws -> Deadline {
        try DeadlineRule.dl14.deadline(from: .received(local(at)), by: provider, edition: edition)
    }

    /// A deadline of a complaint at the provider.
    func complaint(_ rule: DeadlineRule, _ at: String) throws -> Deadline {
        try rule.deadline(from: .received(local(at)), by: provider, edition: edition)
    }
}

/// Both readings, the six-day week first.
func readings() throws -> (six: Reading, five: Reading) { (try Reading(.sixDay), try Reading(.fiveDay)) }

/// A small seeded generator, so that every run sees the same numbers.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
