import CivilTime
import Contracts
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Hearings

/// One recorded event of every kind and stage it leads to, made by playing stories.
enum GoldenEvents {
    static func samples() throws -> [CaseEvent] {
        var events = try CaseStage.allCases.flatMap { try Story.standing(at: $0).events }
        events += try HearingStage.allCases.flatMap { try Story.hearing(at: $0).events }
        for make in [
            incomplete, served, unproved, waived, adjourned, extended, late, moved, reopened, complained, skipped, confirmed, newRound,
            followed, stopped,
        ] {
            events += try make().events
        }
        var seen: Set<String> = []
        return events.filter { seen.insert("\($0.type) \($0.stage.to)").inserted }
            .sorted { ($0.type, $0.stage.to.rawValue) < ($1.type, $1.stage.to.rawValue) }
    }

    private static func incomplete() throws -> Story {
        var story = try Story.incomplete()
        let added = AddDocuments(documents: [Fixture.document("b")], presented: [AddedDocument(.dutyReceipt)])
        try story.run(.addDocuments(added), at: "2026-06-06 10:00")
        try story.run(.addDocument(AddDocument(document: Fixture.document("c"), kind: .documents)), at: "2026-06-06 11:00")
        try story.fireTimers(until: "2026-06-10 10:00")
        return story
    }

    private static func served() throws -> Story {
        var story = try Story.served(.paper, proof: .awaited)
        try story.run(.proveService(ProveService(document: Fixture.document("1"))), at: "2026-06-16 11:00")
        try story.run(.requestPostponement(RequestPostponement(reason: "ill", excluded: [])), at: "2026-06-16 12:00")
        let moved = RescheduleHearing(appointment: Fixture.appointment("2026-06-17"), reason: "asked for")
        try story.run(.rescheduleHearing(moved), at: "2026-06-16 13:00")
        let paid = RemoveGround(ground: .taxDebt, evidence: [Fixture.document("8")], note: "paid")
        try story.run(.removeGround(paid), at: "2026-06-16 14:00")
        return story
    }

    private static func unproved() throws -> Story {
        var story = try Story.served(.paper, proof: .awaited)
        try story.run(.reportServiceNotProved(ReportServiceNotProved(reason: "came back")), at: "2026-06-17 11:00")
        return story
    }

    private static func waived() throws -> Story {
        var story = try Story.served()
        try story.run(.waiveHearing(WaiveHearing(document: Fixture.document("8"))), at: "2026-06-17 11:00")
        return story
    }

    private static func adjourned() throws -> Story {
        var story = try Story.served()
        let order = HoldHearing(
            outcome: .adjourned,
            start: Fixture.at("2026-06-17 10:00"),
            end: Fixture.at("2026-06-17 10:20"),
            next: Fixture.appointment("2026-06-18"),
            reason: "the interpreter fell ill"
        )
        try story.run(.holdHearing(order), at: "2026-06-17 11:00")
        return story
    }

    private static func extended() throws -> Story {
        var story = try Story.windowClosed()
        let orders = Sample.orders(for: story.it, at: Fixture.at("2026-06-24 10:00"))
        try story.run(orders.first { $0.name == .extendTerm }!, by: Fixture.staff(Fixture.head), at: "2026-06-24 10:00")
        let told = Sample.orders(for: story.it, at: Fixture.at("2026-06-24 11:00"))
        try story.run(told.first { $0.name == .notifyExtension }!, at: "2026-06-24 11:00")
        return story
    }

    private static func late() throws -> Story {
        var story = try Story.windowClosed()
        try story.schedule("2026-06-26", at: "2026-06-24 09:30")
        let orders = Sample.orders(for: story.it, at: Fixture.at("2026-06-24 10:00"))
        try story.run(orders.first { $0.name == .orderLateHearing }!, at: "2026-06-24 10:00")
        try story.fireTimers(until: "2026-06-29 10:00")
        return story
    }

    private static func moved() throws -> Story {
        var story = try Story.served()
        story.calendar = try Fixture.calendar(freeing: "2026-06-18", working: "2026-06-28")
        try story.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-06-16 12:00")
        return story
    }

    private static func complained() throws -> Story {
        var story = try Story.served()
        let complaint = RegistrationNumber(rawValue: "2026-7")!
        let given = GiveCase(complaint: complaint, to: Fixture.provider)
        try story.run(.giveForComplaint(given), by: .system, at: "2026-06-17 11:00")
        let reopening = Fixture.reopening(.obliged, complaint, complyBy: Fixture.day("2026-06-25"))
        let note = NoteComplaintOutcome(reopening: reopening, problem: .stageForbids)
        try story.run(.noteComplaintOutcome(note), by: .system, at: "2026-06-17 12:00")
        return story
    }

    private static func reopened() throws -> Story {
        var story = try Story.closedRefused()
        let order = Fixture.reopening(.setAside, RegistrationNumber(rawValue: "2026-7")!)
        try story.run(.reopen(order), by: .system, at: "2026-07-20 10:00")
        return story
    }

    private static func skipped() throws -> Story {
        var story = try Story.granted(Fixture.receive(Fixture.applicant(military: false)))
        try story.run(.skipMilitary(SkipMilitary()), at: "2026-06-15 15:00")
        return story
    }

    private static func confirmed() throws -> Story {
        var story = try Story.incomplete()
        try story.run(Fixture.recordClearance(.pending), by: .system, at: "2026-06-08 09:00")
        let confirm = ConfirmGround(ground: .secrets, reasons: "with R12.1", evidence: [Fixture.document("c")])
        try story.run(.confirmGround(confirm), at: "2026-06-08 10:00")
        try story.run(.planRefusal(PlanRefusal(grounds: [.publicServicesLaw], reasons: "article 19-1")), at: "2026-06-08 11:00")
        return story
    }

    private static func newRound() throws -> Story {
        var story = try Story.signed()
        let remark = RemarkOnMinutes(remark: MinutesRemark(by: "A. Applicant", text: "add this"))
        try story.run(.remarkOnMinutes(remark), at: "2026-06-18 13:00")
        try story.run(Story.newGround(), at: "2026-06-19 10:00")
        return story
    }

    private static func followed() throws -> Story {
        var story = try Story.inquiries(Fixture.receive(tellsOfSecrets: true))
        let now = Fixture.at("2026-06-08 10:00")
        let unopened = NoteUnopenedClearance(problem: "desk-unknown")
        try story.run(.noteUnopenedClearance(unopened), by: .system, at: now)
        let notice = Fixture.notice(.pending, of: story.it, asOf: now)
        try story.run(.followClearance(FollowClearance(notices: [notice], origin: .published)), by: .system, at: now)
        return story
    }

    private static func stopped() throws -> Story {
        var story = try Story.surrendered()
        let now = story.it.lastRecordedAt
        let notice = Fixture.notice(.granted, of: story.it, until: "2026-09-01", asOf: now)
        let follow = FollowClearance(notices: [notice], origin: .answered(about: nil))
        try story.run(.followClearance(follow), by: .system, at: now)
        try story.run(Story.issue, at: now)
        try story.run(.completeIssue(CompleteIssue(isConfirmed: false)), by: .system, at: now)
        return story
    }

    static var path: String {
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Golden/case-events.v1.jsonl"
    }

    static func line(_ event: CaseEvent) throws -> String {
        try event.type + " " + String(decoding: StrictJSONEncoder().encode(event.fact), as: UTF8.self)
    }

    static func read(_ line: Substring) throws -> CaseEvent {
        let parts = line.split(separator: " ", maxSplits: 1)
        return try CaseEvent(type: String(parts[0])) { fact throws in
            func decode<Fact: CaseFact>(_ type: Fact.Type) throws -> any CaseFact {
                try StrictJSONDecoder().decode(type, from: Array(parts[1].utf8))
            }
            return try decode(fact)
        }
    }
}

private struct Surprise: Error {}

@Suite struct `Events of a case on the wire, design 5` {
    @Test func `every kind of event has a sample, a stable dotted name and a version`() throws {
        let samples = try GoldenEvents.samples()
        #expect(Set(CaseEvent.types).subtracting(samples.map(\.type)).isEmpty)
        #expect(Set(CaseEvent.types).count == CaseEvent.types.count)
        for type in CaseEvent.types {
            #expect(type.hasPrefix("kz.shagym.case.") || type == DecisionRefused.type)
            #expect(type.hasSuffix(".v1"))
        }
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

    @Test func `golden: recorded events still decode, and say the same when written again`() throws {
        let golden = String(decoding: try Data(contentsOf: URL(fileURLWithPath: GoldenEvents.path)), as: UTF8.self)
        for line in golden.split(separator: "\n") {
            let event = try GoldenEvents.read(line)
            #expect(try GoldenEvents.line(event) == line)
            #expect(!line.contains("\"_0\""), "hand-friendly JSON")
        }
    }

    @Test(arguments: CaseStage.allCases) func `a case comes back from its events on the wire as it was`(stage: CaseStage) throws {
        let story = try Story.standing(at: stage)
        let read = try story.events.map { try GoldenEvents.read(Substring(GoldenEvents.line($0))) }
        #expect(read == story.events && AdministrativeCase.replay(read) == story.it)
    }

    @Test func `an unknown event name is an error, never a guess`() {
        #expect(throws: UnknownEventType(type: "kz.shagym.case.eaten.v1")) {
            try CaseEvent(type: "kz.shagym.case.eaten.v1") { _ in throw Surprise() }
        }
    }

    @Test func `commands read from JSON by name, and nothing else is a command`() throws {
        for name in CommandName.allCases { #expect(CaseCommand.orderType(of: name).name == name) }
        var seen: Set<CommandName> = []
        for story in [try Story.registered(), try Story.served()] {
            for order in Sample.orders(for: story.it, at: story.it.lastRecordedAt) {
                let bytes = try StrictJSONEncoder().encode(order.order)
                let again = try CaseCommand(name: order.name) { type in
                    func decode<Order: CaseOrder>(_ type: Order.Type) throws -> any CaseOrder {
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
}
