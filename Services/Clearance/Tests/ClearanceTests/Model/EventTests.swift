import CivilTime
import Contracts
import Directory
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Clearance

/// One recorded event of every kind and state it leads to, made by playing stories.
private enum GoldenEvents {
    static func samples() throws -> [ClearanceEvent] {
        var events = try ClearanceState.allCases.flatMap { try Story.standing(in: $0).events }
        for make in [reported, moved, overridden, lapsed, noted, again, reminded, byHand, voided, inherited, admitted] {
            events += try make().events
        }
        var seen: Set<String> = []
        return events.filter { seen.insert("\($0.type) \($0.stage.to)").inserted }
            .sorted { ($0.type, $0.stage.to.rawValue) < ($1.type, $1.stage.to.rawValue) }
    }

    private static let a = Fixture.head("a")

    private static func reported() throws -> Story {
        var story = try Story.standing(in: .notRequired)
        try story.run(.reportAccess(ReportAccess(report: "reply 12")), by: .system, at: "2026-06-09 10:00")
        return story
    }

    private static func moved() throws -> Story {
        var story = try Story.submitted(Fixture.obligation("a", number: "N-1"), Fixture.obligation("b"))
        let astana = Residence(region: Fixture.astana, isRegistered: true)
        try story.run(.recordMove(RecordMove(residence: astana)), at: "2026-06-09 10:00")
        story.acts = [
            act("a", "2026-06-15", .divided(into: [org("c"), org("d")], takeovers: [Takeover(.secrecyArchive, by: org("d"))])),
            act("b", "2026-06-15", .liquidated),
        ]
        try story.run(.reroute(Reroute()), by: .system, at: "2026-06-15 00:00")
        let order = ReportObligation(obligation: Fixture.obligation("e", ends: "2030-01-01"), report: "reply 13")
        try story.run(.reportObligation(order), by: Fixture.lawyer, at: "2026-06-16 10:00")
        return story
    }

    private static func overridden() throws -> Story {
        var story = try Story.submitted(Fixture.obligation("a"))
        let order = ProposeOverride(from: a, to: Fixture.head("c"), reasons: "the head of a is the holder")
        try story.run(.proposeOverride(order), by: Fixture.lawyer, at: "2026-06-09 10:00")
        try story.run(.approveOverride(ApproveOverride()), by: Fixture.chief, at: "2026-06-09 11:00")
        return story
    }

    private static func lapsed() throws -> Story {
        var story = try Story.submitted(Fixture.obligation("a"))
        let end = ProvedEnd(obligation: Fixture.id("a"), lastDay: day("2026-06-20"), evidence: Fixture.document("e"))
        try story.run(.confirmEnd(ConfirmEnd(end: end)), by: Fixture.lawyer, at: "2026-06-09 10:00")
        try story.fireTimers(until: "2026-06-21 08:00")
        return story
    }

    private static func noted() throws -> Story {
        var story = try Story.granted()
        let end = EndExitCase(number: Fixture.exitCase.number, end: .issued(at: Fixture.at("2026-06-30 12:00")))
        try story.run(.endExitCase(end), by: .system, at: "2026-06-30 12:00")
        try story.run(
            .sendNote(SendNote(maker: a, note: SealedGrounds(text: "n"))),
            by: Fixture.signer(a),
            at: "2026-06-30 13:00"
        )
        let read = ReadSealed(entry: SealedEntryID(rawValue: "s1")!)
        try story.run(.readSealed(read), by: Fixture.security(a), at: "2026-06-30 14:00")
        return story
    }

    private static func again() throws -> Story {
        var story = try Story.standing(in: .refused)
        let order = ResubmitClearance(
            circumstances: "new",
            obligations: [Fixture.obligation("a"), Fixture.obligation("b")],
            residence: Fixture.residence
        )
        try story.run(.resubmit(order), at: "2026-06-15 10:00")
        try story.run(.attach(AttachExitCase(exitCase: Fixture.exitCase)), at: "2026-06-15 11:00")
        return story
    }

    private static func reminded() throws -> Story {
        var story = try Story.submitted(Fixture.obligation("a"))
        try story.fireTimers(until: "2026-06-22 10:00")
        story.calendar = try Fixture.calendar(freeing: "2026-06-24", working: "2026-07-05")
        try story.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-06-22 11:00")
        try story.fireTimers(until: "2026-07-10 10:00")
        return story
    }

    private static func byHand() throws -> Story {
        var story = try Story.standing(in: .manualRouting)
        let route = HandRoute(Fixture.id("x"), .decidedBy([Fixture.head("e"), Fixture.securityAlmaty]))
        try story.run(.route(RouteByHand(routes: [route], reasons: "archive")), by: Fixture.lawyer, at: "2026-06-09 10:00")
        return story
    }

    private static func voided() throws -> Story {
        var story = try Story.granted()
        story.acts = [act("a", "2026-06-09", .liquidated)]
        try story.run(.reroute(Reroute()), by: .system, at: "2026-06-16 09:00")
        return story
    }

    private static func inherited() throws -> Story {
        var story = try Story.granted()
        story.acts = [act("a", "2026-06-15", .acceded(to: org("d")))]
        try story.run(.reroute(Reroute()), by: .system, at: "2026-06-16 09:00")
        return story
    }

    private static func admitted() throws -> Story {
        var story = try Story.submitted(Fixture.obligation("a"))
        let evidence = AddClearanceDocument(document: Fixture.document("e"))
        try story.run(.addDocument(evidence), by: Fixture.security(a), at: "2026-06-09 10:00")
        try story.prepare(a, .refuse(.classified), SealedGrounds(text: "g"), at: "2026-06-09 10:00")
        let (court, judge) = (Fixture.body("court"), Fixture.officer("judge"))
        let admit = AdmitReviewer(maker: a, body: court, officer: judge, reference: "order 7")
        try story.run(.admitReviewer(admit), by: Fixture.signer(a), at: "2026-06-09 11:00")
        let end = EndAdmission(maker: a, body: court, officer: judge)
        try story.run(.endAdmission(end), by: Fixture.signer(a), at: "2026-06-09 12:00")
        return story
    }

    static var path: String {
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Golden/clearance-events.v1.jsonl"
    }

    static func line(_ event: ClearanceEvent) throws -> String {
        try event.type + " " + String(decoding: StrictJSONEncoder().encode(event.fact), as: UTF8.self)
    }

    static func read(_ line: Substring) throws -> ClearanceEvent {
        let parts = line.split(separator: " ", maxSplits: 1)
        return try ClearanceEvent(type: String(parts[0])) { fact throws in
            func decode<Fact: ClearanceFact>(_ type: Fact.Type) throws -> any ClearanceFact {
                try StrictJSONDecoder().decode(type, from: Array(parts[1].utf8))
            }
            return try decode(fact)
        }
    }
}

@Suite struct `Events of a clearance on the wire, design 5` {
    @Test func `every kind of event has a sample, a stable dotted name and a version`() throws {
        let samples = try GoldenEvents.samples()
        #expect(Set(ClearanceEvent.types).subtracting(samples.map(\.type)).isEmpty)
        #expect(Set(ClearanceEvent.types).count == ClearanceEvent.types.count)
        for type in ClearanceEvent.types { #expect(type.hasPrefix("kz.shagym.clearance.") && type.hasSuffix(".v1")) }
    }

    /// Rewritten only on purpose: `SHAGYM_REWRITE_GOLDEN=1`, then reviewed.
    @Test func `golden: today's events are written as recorded`() throws {
        let lines = try GoldenEvents.samples().map(GoldenEvents.line)
        let text = lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["SHAGYM_REWRITE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: URL(fileURLWithPath: GoldenEvents.path))
        }
        let recorded = String(decoding: try Data(contentsOf: URL(fileURLWithPath: GoldenEvents.path)), as: UTF8.self)
        for (new, old) in zip(text.split(separator: "\n"), recorded.split(separator: "\n")) { #expect(new == old) }
        #expect(text == recorded)
    }

    @Test func `golden: recorded events are read back`() throws {
        let recorded = String(decoding: try Data(contentsOf: URL(fileURLWithPath: GoldenEvents.path)), as: UTF8.self)
        let events = try recorded.split(separator: "\n").map(GoldenEvents.read)
        #expect(events == (try GoldenEvents.samples()))
    }

    @Test func `an unknown name is an error`() {
        #expect(throws: UnknownEventType.self) {
            try ClearanceEvent(type: "kz.shagym.clearance.unknown.v1") { _ in throw Surprise() }
        }
    }

    @Test func `orders are read back as they were written, and none is left out`() throws {
        var seen: Set<CommandName> = []
        for state in ClearanceState.allCases {
            let story = try Story.standing(in: state)
            for order in Sample.orders(for: story.it, at: story.it.lastRecordedAt) {
                let bytes = try StrictJSONEncoder().encode(order.order)
                let again = try ClearanceCommand(name: order.name) { type in
                    func decode<Order: ClearanceOrder>(_ type: Order.Type) throws -> any ClearanceOrder {
                        try StrictJSONDecoder().decode(type, from: bytes)
                    }
                    return try decode(type)
                }
                #expect(again == order)
                seen.insert(order.name)
            }
        }
        #expect(seen == Set(CommandName.allCases))
    }

    @Test func `timers have stable codes that are read back`() throws {
        let keys: [TimerKey] = [
            .clock(.submission), .clock(.routing), .clock(.validity), .clock(.decision(Fixture.head("a-b"))),
            .reminder(Fixture.securityAlmaty, 2), .lapse(Fixture.id("o.1")),
        ]
        for key in keys { #expect(TimerKey(code: key.code) == key) }
        for wrong in ["", "clock.", "clock.other", "reminder.0.head:a", "reminder.01.head:a", "reminder.1.a", "lapse."] {
            #expect(TimerKey(code: wrong) == nil, "\(wrong)")
        }
        for wrong in ["head:A b", "body:x", "securityBody:"] { #expect(DecisionMaker(code: wrong) == nil) }
    }
}
