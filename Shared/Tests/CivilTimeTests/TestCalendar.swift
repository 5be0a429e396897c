import CivilTime
import Foundation
import Testing

/// The product's own calendar data, read as the programs read them.
func loadFacts() throws -> CalendarFacts {
    let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return try JSONDecoder().decode(
        CalendarFacts.self,
        from: Data(contentsOf: shared.appending(path: "Resources/calendar/kz.json"))
    )
}

func loadCalendar() throws -> WorkingCalendar { try WorkingCalendar(facts: loadFacts(), hash: "test") }

func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

func moment(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
