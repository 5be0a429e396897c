import CivilTime
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Complaints

/// One recorded event of every kind, made by playing stories.
enum GoldenEvents {
    static func samples() throws -> [ComplaintEvent] {
        var events = try ComplaintStage.allCases.flatMap { try Story.standing(at: $0).events }
        let up = Fixture.staff(Fixture.superior)
        let staff = Fixture.staff(Fixture.provider)

        var incomplete = try Story.registered(Fixture.receive(content: Fixture.content(circumstances: nil)))
        try incomplete.run(.complete(CompleteContent(content: Fixture.content(), demands: [])), by: staff, at: "2026-07-04 10:00")
        var inaction = try Story.registered(Fixture.receive(object: Fixture.object(.inaction, termEnds: "2026-07-04")))
        try inaction.fireTimers(until: "2026-07-06 10:00")
        var rejected = try Story.sent()
        let wrong = Discrepancy(kind: .hashDiffers, document: Fixture.document("c").sha256, note: "page 2 differs")
        try rejected.run(.rejectDelivery(RejectDelivery(discrepancies: [wrong])), by: up, at: "2026-07-07 10:00")
        try rejected.fireTimers(until: "2026-07-09 09:00")
        var late = try Story.registered(Fixture.receive(at: .superiorBody, object: Fixture.object(learntOn: "2026-03-01")))
        try late.run(.requestCase(RequestCase()), by: up, at: "2026-07-03 16:00")
        try late.run(.deliverCase(DeliverCase(manifest: Fixture.manifest)), by: staff, at: "2026-07-07 10:00")
        try late.run(.restoreTerm(RestoreTerm(restored: true, reason: "illness")), by: up, at: "2026-07-07 11:00")
        var executed = try Story.awaitingExecution()
        try executed.run(
            .executeOrder(ExecuteOrder(act: "decision 14", document: Fixture.document("d"))),
            by: staff,
            at: "2026-07-20 10:00"
        )
        var answered = try Story.forwarded()
        try answered.run(.sendAnswer(SendAnswer(document: Fixture.document("8"))), by: staff, at: "2026-07-08 10:00")
        try answered.run(.reportNewAct(ReportNewAct(act: "decision 13", document: nil)), by: staff, at: "2026-07-08 11:00")
        var split = try Story.registered()
        let part = SplitComplaint(
            demands: [Fixture.demandID("d2")],
            to: Fixture.quality,
            respondent: Fixture.respondent(.stateCorporation)
        )
        try split.run(.split(part), by: staff, at: "2026-07-03 16:00")
        try split.run(
            .absorb(
                AbsorbComplaint(kind: .joined, other: Fixture.complaintID("j"), respondent: Fixture.officer, clocks: [])
            ),
            by: .system,
            at: "2026-07-03 16:30"
        )
        try split.run(
            .linkTrack(LinkTrack(other: Fixture.complaintID("q"), body: Fixture.quality)),
            by: .system,
            at: "2026-07-03 16:40"
        )
        var joined = try Story.joined()
        try joined.run(
            .followLead(FollowLead(stage: .closed, isDecided: true, leadDue: Fixture.day("2026-07-10"))),
            by: .system,
            at: "2026-07-10 10:00"
        )
        var moved = try Story.registered()
        moved.calendar = try Fixture.calendar(freeing: "2026-07-07", working: "2026-07-12")
        try moved.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-07-04 12:00")
        var enclosed = try Story.registered()
        let enclosure = AddDocument(document: Fixture.document("e"), role: .attachment)
        try enclosed.run(.addDocument(enclosure), by: .filer(of: enclosed.it.id), at: "2026-07-03 16:10")
        var fetched = try Story.inSelfReview()
        try fetched.run(.noteCase(NoteCase(facts: Fixture.facts())), by: .system, at: "2026-07-03 16:10")
        try fetched.orderCase(at: "2026-07-03 16:20")
        try fetched.record(.listed(parts: Fixture.caseParts))
        try fetched.record(.restarted(document: Fixture.document("c").sha256))
        try fetched.record(.stored(document: Fixture.document("c")))
        try fetched.record(.failed(failure: CaseFetchFailure(.manifestIncomplete, details: ["application"])))
        for story in [fetched, incomplete, inaction, rejected, late, executed, answered, split, joined, moved, enclosed] {
            events += story.events
        }

        var seen: Set<String> = []
        return events.filter { seen.insert($0.type).inserted }.sorted { $0.type < $1.type }
    }

    static var path: String {
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Golden/complaint-events.v1.jsonl"
    }

    static var olderPath: String { path.replacing("complaint-events", with: "complaint-events-before-publishing") }

    static func line(_ event: ComplaintEvent) throws -> String {
        try event.type + " " + String(decoding: StrictJSONEncoder().encode(event.fact), as: UTF8.self)
    }

    static func read(_ line: Substring) throws -> ComplaintEvent {
        let parts = line.split(separator: " ", maxSplits: 1)
        return try ComplaintEvent(type: String(parts[0])) { fact throws in
            func decode<Fact: ComplaintFact>(_ type: Fact.Type) throws -> any ComplaintFact {
                try StrictJSONDecoder().decode(type, from: Array(parts[1].utf8))
            }
            return try decode(fact)
        }
    }
}

@Suite struct `Events of a complaint on the wire, design 5` {
    @Test func `every kind of event has a sample, a stable dotted name and a version`() throws {
        let samples = try GoldenEvents.samples()
        #expect(Set(samples.map(\.type)) == Set(ComplaintEvent.types))
        #expect(Set(ComplaintEvent.types).count == ComplaintEvent.types.count)
        for type in ComplaintEvent.types { #expect(type.hasPrefix("kz.shagym.complaint.") && type.hasSuffix(".v1")) }
    }

    /// Rewritten only on purpose: `SHAGYM_REWRITE_GOLDEN=1`, then reviewed.
    @Test func `golden: today's events are written as recorded`() throws {
        let lines = try GoldenEvents.samples().map(GoldenEvents.line)
        let text = lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["SHAGYM_REWRITE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: URL(fileURLWithPath: GoldenEvents.path))
        }
        let golden = String(decoding: try Data(contentsOf: URL(fileURLWithPath: GoldenEvents.path)), as: UTF8.self)
        let recorded = golden.split(separator: "\n").map(String.init)
        #expect(recorded.count == lines.count)
        for (now, then) in zip(lines, recorded) { #expect(now == then) }
    }

    /// The second file: as events were recorded before some of them named their case for the hearings service.
    @Test(arguments: [GoldenEvents.path, GoldenEvents.olderPath])
    func `golden: recorded events still decode, and say the same when written again`(path: String) throws {
        let golden = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        for line in golden.split(separator: "\n") {
            let event = try GoldenEvents.read(line)
            #expect(try GoldenEvents.line(event) == line)
            #expect(!line.contains("\"_0\""), "hand-friendly JSON")
        }
    }

    @Test func `the events of every filing are written by hand exactly as the coder writes them`() throws {
        var seen = 0
        for event in try GoldenEvents.samples() {
            switch event {
            case .received(let fact): #expect(try fact.jsonBytes == StrictJSONEncoder().encode(fact))
            case .registered(let fact): #expect(try fact.jsonBytes == StrictJSONEncoder().encode(fact))
            default: continue
            }
            seen += 1
        }
        #expect(seen == 2)
    }

    @Test func `an unknown event name is an error, never a guess`() {
        #expect(throws: UnknownEventType(type: "kz.shagym.complaint.eaten.v1")) {
            try ComplaintEvent(type: "kz.shagym.complaint.eaten.v1") { _ in throw Surprise() }
        }
    }

    @Test func `commands read from JSON by name, and nothing else is a command`() throws {
        let json = Array(#"{"to":"police-almaty","manifest":{"complaint":[],"attachments":[],"caseParts":[]}}"#.utf8)
        let command = try ComplaintCommand(name: .forward) { type in
            func decode<Order: ComplaintOrder>(_ type: Order.Type) throws -> any ComplaintOrder {
                try StrictJSONDecoder().decode(type, from: json)
            }
            return try decode(type)
        }
        #expect(command.name == .forward)
        for name in CommandName.allCases { #expect(ComplaintCommand.orderType(of: name).name == name) }
        for order in Sample.orders(for: try Story.registered().it) {
            let bytes = try StrictJSONEncoder().encode(order.order)
            let again = try ComplaintCommand(name: order.name) { type in
                func decode<Order: ComplaintOrder>(_ type: Order.Type) throws -> any ComplaintOrder {
                    try StrictJSONDecoder().decode(type, from: bytes)
                }
                return try decode(type)
            }
            #expect(again == order)
        }
    }
}
