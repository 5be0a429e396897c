import Contracts
import Law
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `Notices through the service` {
    private let folder: TemporaryFolder
    private let service: RunningHearings

    init() throws {
        folder = try TemporaryFolder()
        service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
    }

    private func scheduled() throws -> RunningCase {
        let matter = try RunningCase.drafted(1, at: service)[0]
        try RunningDesk(service).furnish()
        try matter.schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        try service.setClock("2026-06-16 10:00")
        return matter
    }

    private func unnotified() throws -> [String] {
        try RunningDesk(service).ask("Unnotified")["hearings"]?.asArray?.compactMap { $0["booking"]?["case"]?.asString } ?? []
    }

    private func letters(_ matter: RunningCase, _ kind: String) throws -> [JSONValue] {
        try matter.get("notices")["letters"]?.asArray?.filter { $0["kind"]?.asString == kind } ?? []
    }

    @Test func `rules 6.2, A-07: the notice is written in Kazakh and Russian and kept as a document of the case`() throws {
        let matter = try scheduled()
        try matter.give(["command": "serveNotice", "channel": "personalCabinet"])
        let documents = try #require(try matter.get("documents")["documents"]?.asArray)
        let notice = try #require(documents.first { $0["kind"]?.asString == "hearingNotice" }?["document"])
        let hash = try #require(notice["sha256"])
        let read = try service.call(
            "ReadDocument",
            [
                "principal": People.applicant, "id": .string(matter.id), "sha256": hash, "offset": 0,
                "limit": 100_000,
            ])
        let data = try #require(read["data"]?.asString)
        let text = String(decoding: try #require(Base64.decode(data.utf8)), as: UTF8.self)
        for words in [
            matter.id, "Алдын ала шешім және тыңдау туралы хабарлама", "Предварительное решение и уведомление о заслушивании",
            "2026 жылғы 18 маусым (бейсенбі)", "18 июня 2026 года (четверг)", "10:00–10:40", "RG-8", "Name of o-executor",
            // Given on 16 June: objection until 18 June (DX-4), refusal from 19 June (DX-6).
            "последний день: 18 июня 2026 года", "не раньше: 19 июня 2026 года",
        ] { #expect(text.contains(words), "\(words)") }
        let sent = try letters(matter, "hearing")
        #expect(sent.map { $0["channel"]?.asString } == ["personalCabinet"] && sent[0]["document"]?["sha256"] == notice["sha256"])
        #expect(try letters(matter, "reminder").map { $0["channel"]?.asString } == ["email", "sms"], "words only, no document")
        try service.stop()
    }

    @Test func `A-09: a notice is proved by what the adapter reports, and the list of the unnotified follows`() throws {
        let matter = try scheduled()
        #expect(try unnotified() == [matter.id])
        try matter.give(["command": "serveNotice", "channel": "personalCabinet"])
        #expect(try unnotified() == [matter.id], "posted by nobody yet")
        let adapter: JSONValue = ["kind": "adapter", "system": "personalCabinet"]
        func report(_ outcome: String, _ more: (String, JSONValue)...) -> JSONValue {
            .object(
                JSONObject(
                    [
                        ("command", "recordDelivery"), ("channel", "personalCabinet"), ("outcome", .string(outcome)),
                        ("at", .string(Fixture.at("2026-06-16 10:05").rfc3339)), ("reference", "receipt 17"),
                    ] + more))
        }
        try service.setClock("2026-06-16 10:10")
        #expect(try service.refusal("Execute", matter.wire(report("handedOver"), by: adapter))?.code == "delivery-unreadable")
        try matter.give(report("failed", ("failure", "cabinetUnavailable")), by: adapter)
        #expect(try unnotified() == [matter.id])
        let proof = try matter.store("receipt")
        try matter.give(report("posted", ("document", proof)), by: adapter)
        #expect(try unnotified().isEmpty)
        #expect(try matter.types().last == ServiceProved.type, "the case has its proof in the same transaction")
        let channels = try matter.get("notices")["deliveries"]?[0]?["channels"]
        #expect(channels?[0]?["state"]?.asString == "posted" && channels?[0]?["reference"]?.asString == "receipt 17")
        // An adapter decides nothing and reads nothing.
        #expect(try service.refusal("Execute", matter.wire(["command": "withdraw", "document": proof], by: adapter))?.code
            == "role-missing")
        #expect(try service.refusal("Get", matter.question("view", by: adapter))?.code == "not-found")
        try service.stop()
    }

    @Test func `A-09, DL-09: who was told another time is on the list of the unnotified until that letter is proved`() throws {
        let matter = try scheduled()
        try matter.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        #expect(try unnotified().isEmpty)
        let slot: JSONValue = ["starts": .string(Fixture.at("2026-06-17 15:00").rfc3339)]
        try matter.give(["command": "rescheduleHearing", "because": "roomLost", "slot": slot])
        #expect(try unnotified() == [matter.id])
        #expect(try matter.get("view")["rounds"]?[0]?["appointmentKnown"]?.asBool == false)
        let absent = HoldHearing(outcome: .absent, start: Fixture.at("2026-06-17 15:00"), end: Fixture.at("2026-06-17 15:30"))
        let proof = try matter.store("receipt")
        func report(_ time: String, _ more: (String, JSONValue)...) -> JSONValue {
            .object(
                JSONObject(
                    [
                        ("command", "recordDelivery"), ("channel", "personalCabinet"), ("document", proof), ("reference", "18"),
                        ("at", .string(Fixture.at(time).rfc3339)),
                    ] + more))
        }
        try service.setClock("2026-06-16 12:00")
        // That the notice itself was read proves nothing about the new time.
        try matter.give(report("2026-06-16 11:30", ("outcome", "read"), ("letter", "notice")))
        #expect(try unnotified() == [matter.id])
        try matter.give(report("2026-06-16 11:45", ("outcome", "posted")))
        #expect(try unnotified().isEmpty && matter.types().last == ServiceProved.type)
        let deliveries = try matter.get("notices")["deliveries"]?.asArray ?? []
        #expect(deliveries.map { $0["letter"]?.asString } == ["notice", "postponement"])
        #expect(deliveries.map { $0["channels"]?[0]?["state"]?.asString } == ["read", "posted"])
        try matter.run(.holdHearing(absent), at: "2026-06-17 16:00")
        #expect(try matter.get("view")["rounds"]?[0]?["record"]?["outcome"]?.asString == "absent")
        try service.stop()
    }

    @Test func `reminders go out when they are due, and steps that passed while the machine was off are skipped`() throws {
        let matter = try scheduled()
        try matter.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        func steps() throws -> [String] { try letters(matter, "reminder").compactMap { $0["step"]?.asString } }
        #expect(try steps().isEmpty)
        // The day before at opening: 17 June 9:00.
        try service.setClock("2026-06-17 09:00")
        _ = try awaiting("the first reminder") { try steps().isEmpty ? nil : true }
        #expect(try Set(steps()) == ["dayBefore"])
        #expect(try letters(matter, "reminder").allSatisfy { $0["text"]?["kk"]?.asString?.contains("A. Applicant") != true })
        try service.stop()
        // Off over "two hours before" (8:00) and "morning" (9:00): only the newest of the two is sent.
        let again = try RunningHearings(in: folder.path, at: "2026-06-18 09:30")
        let later = RunningCase(matter.id, at: again)
        let sent = try awaiting("the last reminder") { () -> Set<String>? in
            let found = try later.get("notices")["letters"]?.asArray?.compactMap { $0["step"]?.asString } ?? []
            return found.contains("morning") ? Set(found) : nil
        }
        #expect(sent == ["dayBefore", "morning"])
        try again.stop()
    }

    @Test func `R9.7: whoever acts for the applicant gets every letter too, and is on the list until it is proved`() throws {
        let parent = Representative(
            name: "P. Parent", iin: nil, authority: .powerOfAttorney, proof: Fixture.document("f"))
        let matter = try RunningCase.drafted(1, Fixture.receive(representative: parent), at: service)[0]
        try RunningDesk(service).furnish()
        try matter.schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        try service.setClock("2026-06-16 10:00")
        try matter.give(["command": "serveNotice", "channel": "personalCabinet"])
        #expect(try letters(matter, "hearing").map { $0["party"]?.asString } == ["applicant", "representative"])
        #expect(try letters(matter, "reminder").count == 4, "e-mail and text message to each")
        func parties() throws -> [String?] {
            try RunningDesk(service).ask("Unnotified")["hearings"]?[0]?["parties"]?.asArray?.map(\.asString) ?? []
        }
        #expect(try parties() == ["applicant", "representative"])
        try service.setClock("2026-06-16 10:30")
        let proof = try matter.store("receipt")
        try matter.give([
            "command": "recordDelivery", "party": "representative", "channel": "personalCabinet", "outcome": "posted",
            "at": .string(Fixture.at("2026-06-16 10:10").rfc3339), "reference": "17", "document": proof,
        ])
        #expect(try parties() == ["applicant"])
        #expect(try !matter.types().contains(ServiceProved.type), "it proves nothing about the applicant")
        try matter.give([
            "command": "rescheduleHearing", "because": "roomLost",
            "slot": ["starts": .string(Fixture.at("2026-06-17 15:00").rfc3339)],
        ])
        let moved = try letters(matter, "postponement")
        #expect(moved.map { $0["party"]?.asString }.filter { $0 == "representative" }.count == 3)
        #expect(moved.allSatisfy { $0["text"]?["ru"]?.asString?.contains(
            $0["party"]?.asString == "representative" ? "P. Parent" : "A. Applicant") == true })
        try service.stop()
    }

    @Test func `DL-09: a hearing that goes on at another time is told by letter, and replaces the one in calendars`() throws {
        let matter = try RunningCase.drafted(1, at: service)[0]
        try RunningDesk(service).furnish()
        try matter.schedule("2026-06-17 10:00", at: "2026-06-15 11:00")
        try matter.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        func line(_ name: String, _ text: String?) -> String? {
            let lines = text?.split(whereSeparator: \.isNewline)
            let event = lines.map { lines in name == "METHOD" ? lines[...] : lines.drop { $0 != "BEGIN:VEVENT" } }
            return event?.first { $0.hasPrefix(name) }.map(String.init)
        }
        func shown(_ language: JSONValue? = nil) throws -> String {
            var question: JSONObject = ["principal": People.executor, "kind": "hearing", "id": .string(matter.id)]
            question["language"] = language
            return try service.call("Calendar", .object(question))["text"]?.asString ?? ""
        }
        let before = try letters(matter, "hearing")[0]["calendar"]?.asString
        #expect(line("SEQUENCE", before) == "SEQUENCE:0" && line("METHOD", before) == "METHOD:REQUEST")
        try service.setClock("2026-06-17 10:30")
        func time(_ text: String) -> JSONValue { .string(Fixture.at(text).rfc3339) }
        try matter.give([
            "command": "holdHearing", "outcome": "adjourned", "start": time("2026-06-17 10:00"), "end": time("2026-06-17 10:20"),
            "reason": "the interpreter fell ill", "next": ["slot": ["starts": time("2026-06-18 11:00")]],
        ])
        let letters = try letters(matter, "postponement")
        #expect(letters.map { $0["channel"]?.asString } == ["personalCabinet", "email", "sms"])
        #expect(letters[0]["text"]?["ru"]?.asString?.contains("18 июня 2026 года") == true)
        let after = letters[0]["calendar"]?.asString
        #expect(line("UID", after) == line("UID", before) && line("SEQUENCE", after) == "SEQUENCE:1")
        #expect(letters[2]["calendar"] == nil, "a text message carries none")
        for text in [after, try shown()] {
            #expect(line("DTSTART", text) == "DTSTART;TZID=Asia/Almaty:20260618T110000")
            #expect(line("UID", text) == line("UID", before))
        }
        #expect(line("SUMMARY", try shown()) == "SUMMARY;LANGUAGE=kk:Тыңдау\\, іс \(matter.id)")
        #expect(line("SUMMARY", try shown("ru")) == "SUMMARY;LANGUAGE=ru:Заслушивание\\, дело \(matter.id)")
        #expect(line("SUMMARY", try shown("en")) == "SUMMARY;LANGUAGE=en:Hearing\\, case \(matter.id)")
        #expect(throws: (any Error).self) { try shown("de") }
        try service.stop()
    }

    @Test func `moving and cancelling a hearing that was announced tells the applicant`() throws {
        let matter = try scheduled()
        try matter.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        try matter.give([
            "command": "rescheduleHearing", "because": "roomLost",
            "slot": ["starts": .string(Fixture.at("2026-06-17 15:00").rfc3339)],
        ])
        let moved = try letters(matter, "postponement")
        #expect(moved.map { $0["channel"]?.asString } == ["personalCabinet", "email", "sms"])
        let words = moved[0]["text"]?["ru"]?.asString ?? ""
        #expect(words.contains("18 июня 2026 года") && words.contains("17 июня 2026 года") && words.contains("15:00–15:40"))
        try matter.run(.waiveHearing(WaiveHearing(document: Fixture.document("9"))), at: "2026-06-16 12:00")
        #expect(try letters(matter, "cancellation").count == 3)
        try service.setClock("2026-06-17 14:00")
        #expect(try letters(matter, "reminder").allSatisfy { $0["step"] == nil }, "nobody is reminded of it")
        try service.stop()
    }
}
