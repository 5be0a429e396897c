import CivilTime
import Law
import Testing

@testable import Hearings

@Suite struct `Calendars of hearings, RFC 5545` {
    private typealias F = ScheduleFixture
    private typealias Parser = TestCalendarParser

    private func document(_ summary: String, _ location: String? = nil) -> CalendarDocument {
        let entry = CalendarEntry(
            uid: "b1@police",
            sequence: 3,
            starts: F.at("2026-06-24 10:00"),
            ends: F.at("2026-06-24 11:00"),
            summary: summary,
            location: location,
            status: .confirmed
        )
        return CalendarDocument(method: .request, name: nil, language: .kk, stamp: F.at("2026-06-23 17:05"), entries: [entry])
    }

    @Test func `a document is, byte by byte, what calendar programs expect`() {
        let expected = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Shagym//Hearings 1//KK
            CALSCALE:GREGORIAN
            METHOD:REQUEST
            BEGIN:VTIMEZONE
            TZID:Asia/Almaty
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0600
            TZOFFSETTO:+0600
            TZNAME:+06
            END:STANDARD
            BEGIN:STANDARD
            DTSTART:20240301T000000
            TZOFFSETFROM:+0600
            TZOFFSETTO:+0500
            TZNAME:+05
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:b1@police
            SEQUENCE:3
            DTSTAMP:20260623T120500Z
            DTSTART;TZID=Asia/Almaty:20260624T100000
            DTEND;TZID=Asia/Almaty:20260624T110000
            SUMMARY;LANGUAGE=kk:Тыңдау\\, іс 17
            STATUS:CONFIRMED
            CLASS:PRIVATE
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR

            """
        #expect(
            document("Тыңдау, іс 17").text
                == expected.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        )
    }

    @Test func `S-33: Almaty's offset on both sides of 1 March 2024`() throws {
        func times(_ day: String, hour: Int) throws -> (String?, Instant) {
            let starts = KazakhstanTime.instant(F.day(day), ClockTime(hour: hour, minute: 0)!)
            let entry = CalendarEntry(
                uid: "u",
                sequence: 0,
                starts: starts,
                ends: starts.adding(milliseconds: 60_000),
                summary: "s",
                location: nil,
                status: .tentative
            )
            let text = CalendarDocument(method: nil, name: nil, language: .ru, stamp: starts, entries: [entry]).text
            let event = try #require(try Parser.events(text).first)
            #expect(event["DTSTART"]?.value == day.filter { $0 != "-" } + "T\(hour)0000")
            return (event["DTSTAMP"]?.value, starts)
        }
        #expect(try times("2024-02-29", hour: 10).0 == "20240229T040000Z")
        #expect(try times("2024-03-01", hour: 10).0 == "20240301T050000Z")
        #expect(try times("1969-12-31", hour: 12).0 == "19691231T060000Z")
    }

    @Test func `lines are folded at 75 bytes, never inside a character, and read back as they were`() throws {
        let words = "Әкімшілік рәсім шеңберіндегі тыңдау; №17, «Алмалы» ауданы\\кабинет 101"
        for length in 0..<160 {
            let text =
                String(repeating: "ы", count: length % 40) + String(repeating: "a", count: length) + words + words + "🗓️👩‍⚖️" + words
            let document = document(text, text)
            for line in try Parser.physicalLines(document.text) {
                try #require(line.count <= 75 && String(validating: line, as: UTF8.self) != nil, "\(length)")
            }
            let event = try #require(try Parser.events(document.text).first)
            try #require(try Parser.unescaped(event["SUMMARY"]?.value ?? "") == text)
            try #require(try Parser.unescaped(event["LOCATION"]?.value ?? "") == text)
        }
    }

    @Test func `a line of 75 bytes stays whole, one of 76 is folded`() throws {
        func lines(_ count: Int) throws -> [Int] {
            var lines = ContentLines()
            lines.add(String(repeating: "a", count: count))
            return try Parser.physicalLines(lines.text).map(\.count)
        }
        #expect(try lines(75) == [75] && lines(76) == [75, 2] && lines(149) == [75, 75] && lines(150) == [75, 75, 2])
        // 74 bytes and a letter of two: the letter goes to the next line.
        var cyrillic = ContentLines()
        cyrillic.add(String(repeating: "a", count: 74) + "ә")
        #expect(try Parser.physicalLines(cyrillic.text).map(\.count) == [74, 3])
    }

    @Test func `random text comes back; what it holds cannot start a property of its own`() throws {
        var random = ScheduleRandom(seed: 5545)
        let letters: [String] = [
            "a", "ә", "\n", "\r\n", "\r", ",", ";", ":", "\\", "\"", "END:VEVENT", "\t", "🗓️", " ", "x\u{0}y", "x\u{85}y",
        ]
        for _ in 0..<400 {
            let text = (0..<random.below(60)).map { _ in random.pick(letters) }.joined()
            let plain = String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self).unicodeScalars.filter { $0.value != 0x85 }
            let shown = plain.split(separator: "\r", omittingEmptySubsequences: false).enumerated().map { index, piece in
                // What follows a CR: an LF belongs to it.
                let rest = index > 0 && piece.first == "\n" ? piece.dropFirst() : piece
                return String(String.UnicodeScalarView(rest))
            }.joined(separator: "\n")
            let events = try Parser.events(document(text, text).text)
            try #require(events.count == 1 && events[0].count == 10, "\(text.debugDescription)")
            try #require(try Parser.unescaped(events[0]["SUMMARY"]?.value ?? "") == shown, "\(text.debugDescription)")
        }
    }

    private func story() throws -> (HearingSchedule, HearingResources) {
        let commands = F.smallest + [F.room("r2"), F.person("second", [.official])]
        let context = try F.context("2026-06-23 10:00", commands)
        var schedule = HearingSchedule(of: F.body)
        let request = SlotRequest(F.needs(), on: F.lawful("2026-06-24", "2026-06-25"))
        _ = try schedule.reserve(
            F.id("b1"),
            for: F.scheduledCase("17/2026"),
            request,
            at: F.slot("2026-06-24", "10:00-11:00"),
            heldUntil: F.at("2026-06-23 12:00"),
            in: context
        )
        return (schedule, context.resources)
    }

    private func apply(_ command: ScheduleCommand, _ schedule: inout HearingSchedule, _ resources: HearingResources) throws {
        let context = ScheduleContext(now: F.at("2026-06-23 11:00"), resources: resources, calendar: F.provider)
        for event in try schedule.decide(command, in: context) { schedule.evolve(event) }
    }

    private func only(_ schedule: HearingSchedule, _ resources: HearingResources, now: String = "2026-06-23 11:00") throws -> (
        method: String?, event: [String: TestCalendarParser.Property]
    ) {
        let calendar = HearingCalendar(of: schedule, resources: resources, in: .kk, at: F.at(now))
        let text = try #require(calendar.hearing(F.id("b1"))).text
        let method = try Parser.properties(text).first { $0.name == "METHOD" }?.value
        return (method, try #require(try Parser.events(text).first))
    }

    @Test func `held, confirmed, moved, cancelled: one UID, a growing SEQUENCE, the right STATUS and METHOD`() throws {
        var (schedule, resources) = try story()
        let held = try only(schedule, resources)
        #expect(held.event["STATUS"]?.value == "TENTATIVE" && held.method == "REQUEST" && held.event["SEQUENCE"]?.value == "0")
        #expect(try only(schedule, resources, now: "2026-06-23 12:00").event["STATUS"]?.value == "CANCELLED", "the hold ran out")
        try apply(.confirm(F.id("b1")), &schedule, resources)
        let confirmed = try only(schedule, resources)
        #expect(confirmed.event["STATUS"]?.value == "CONFIRMED" && confirmed.event["SEQUENCE"]?.value == "1")
        let request = SlotRequest(F.needs(), on: F.lawful("2026-06-25"))
        try apply(
            .move(F.id("b1"), request, to: F.slot("2026-06-25", "15:00-16:00"), because: .applicantAsked),
            &schedule,
            resources
        )
        let moved = try only(schedule, resources)
        #expect(moved.event["DTSTART"]?.value == "20260625T150000" && moved.event["SEQUENCE"]?.value == "2")
        try apply(.cancel(F.id("b1"), because: .groundGone), &schedule, resources)
        let cancelled = try only(schedule, resources)
        #expect(cancelled.event["STATUS"]?.value == "CANCELLED" && cancelled.method == "CANCEL")
        #expect(cancelled.event["SEQUENCE"]?.value == "3" && cancelled.event["TRANSP"]?.value == "TRANSPARENT")
        let all = [held, confirmed, moved, cancelled].map { $0.event["UID"]?.value }
        #expect(Set(all).count == 1 && all[0]?.contains("@") == true)
        #expect(
            HearingCalendar(of: schedule, resources: resources, in: .kk, at: F.at("2026-06-23 11:00")).hearing(F.id("b7")) == nil
        )
    }

    @Test func `the feed of an officer or room shows its hearings; one that went to another is cancelled there`() throws {
        var (schedule, resources) = try story()
        let wanted = F.slot("2026-06-25", "15:00-16:00")
        let other = Slot(
            day: wanted.day,
            span: wanted.span,
            room: RoomID(rawValue: "r2")!,
            videoLink: nil,
            chair: PersonID(rawValue: "second")!,
            secretary: wanted.secretary,
            interpreters: []
        )
        let request = SlotRequest(F.needs(), on: F.lawful("2026-06-25"))
        try apply(.move(F.id("b1"), request, to: other, because: .officialAbsent), &schedule, resources)
        let calendar = HearingCalendar(of: schedule, resources: resources, in: .ru, at: F.at("2026-06-23 11:30"))
        func feed(_ resource: ResourceReference) throws -> [(String?, String?)] {
            let text = calendar.feed(of: resource).text
            #expect(!text.contains("METHOD:") && text.contains("X-WR-CALNAME:"))
            return try Parser.events(text).map { ($0["STATUS"]?.value, $0["DTSTART"]?.value) }
        }
        let old = try feed(F.personReference("chair"))
        #expect(old.count == 1 && old[0] == ("CANCELLED", "20260624T100000"))
        let new = try feed(F.personReference("second"))
        #expect(new.count == 1 && new[0] == ("TENTATIVE", "20260625T150000"))
        #expect(try feed(F.roomReference("r1")).map(\.0) == ["CANCELLED"] && feed(F.roomReference("r2")).count == 1)
        #expect(try feed(F.personReference("writer")).map(\.0) == ["TENTATIVE"])
        #expect(try feed(F.personReference("nobody")).isEmpty)
    }

    @Test(arguments: Language.allCases)
    func `a calendar shows the case number and the place, and no person or ground`(language: Language) throws {
        let (schedule, resources) = try story()
        let calendar = HearingCalendar(of: schedule, resources: resources, in: language, at: F.at("2026-06-23 11:00"))
        let text = calendar.feed(of: F.roomReference("r1")).text
        let event = try #require(try Parser.events(text).first)
        #expect(try Parser.unescaped(event["SUMMARY"]?.value ?? "").hasSuffix(" 17/2026"))
        #expect(event["SUMMARY"]?.parameters == ["LANGUAGE": language.rawValue] && event["LOCATION"] != nil)
        #expect(!text.contains("chair") && !text.contains("writer") && !text.contains("RG-"))
        #expect(event["DESCRIPTION"] == nil && event["ATTENDEE"] == nil)
    }
}
