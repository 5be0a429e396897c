import CivilTime
import Law
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `Booking hearings through the service` {
    private let folder: TemporaryFolder
    private let service: RunningHearings

    init() throws {
        folder = try TemporaryFolder()
        service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
    }

    private func booking(_ matter: RunningCase) throws -> JSONValue? { try matter.get("next-steps")["booking"] }

    @Test func `R9.8: two officers, one slot: one gets it, the other the reason, the room and other slots`() throws {
        let cases = try RunningCase.drafted(2, at: service)
        try RunningDesk(service).furnish()
        try cases[0].schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        #expect(try cases[0].types().last == HearingScheduled.type)
        let appointment = try cases[0].get("plan")["appointment"]
        #expect(appointment?["day"]?.asString == "2026-06-18")
        let refused = try #require(try service.refusal("Execute", cases[1].wire(RunningCase.scheduling("2026-06-18 10:00"))))
        #expect(refused.code == "slot-taken")
        #expect(
            refused.all["fields"]?[0]?["pointer"]?.asString == "/slot/room"
                && refused.all["fields"]?[0]?["reason"]?.asString == "taken"
        )
        let options = refused.all["options"]?.asArray ?? []
        #expect(options.count == 5 && options.allSatisfy { $0["command"]?.asString == "scheduleHearing" && $0["until"] != nil })
        #expect(try cases[1].types().last == PreliminaryDecisionDrafted.type, "nothing of the refused command is left")
        let free = try #require(options[0]["until"])
        try cases[1].give(["command": "scheduleHearing", "needs": RunningCase.needs, "slot": ["starts": free]])
        #expect(try booking(cases[1])?["slot"]?["starts"] == free)
        try service.stop()
    }

    @Test func `rules 6.3: without a wish the second working day after a notice given now is proposed`() throws {
        let matter = try RunningCase.drafted(1, at: service)[0]
        try RunningDesk(service).furnish()
        // Monday 15 June 10:30: N = 15 June, N + 2 = Wednesday 17 June.
        try matter.give(["command": "scheduleHearing"])
        let slot = try #require(try booking(matter)?["slot"])
        #expect(slot["starts"]?.asString == "2026-06-17T09:00:00+05:00" && slot["ends"]?.asString == "2026-06-17T10:00:00+05:00")
        #expect(slot["chair"]?.asString == "o-executor" && slot["secretary"]?.asString == "o-secretary")
        try service.stop()
    }

    @Test func `a hold keeps others away, is taken by scheduleHearing, and runs out by itself`() throws {
        let cases = try RunningCase.drafted(3, at: service)
        try RunningDesk(service).furnish()
        func hold(_ matter: RunningCase) throws -> JSONValue {
            try matter.give([
                "command": "holdSlot", "needs": RunningCase.needs,
                "slot": ["starts": .string(Fixture.at("2026-06-18 10:00").rfc3339)],
            ])
        }
        let held = try hold(cases[0])
        #expect(held["body"]?["state"]?.asString == "held" && held["body"]?["heldUntil"]?.asString == "2026-06-15T10:45:00+05:00")
        #expect(try cases[0].types().last == PreliminaryDecisionDrafted.type, "a hold is no event of the case")
        #expect(try service.refusal("Execute", cases[1].wire(RunningCase.scheduling("2026-06-18 10:00")))?.code == "slot-taken")
        // It ran out: the slot is free, and taking it up is too late.
        try service.setClock("2026-06-15 10:45")
        _ = try hold(cases[1])
        try cases[1].give(["command": "scheduleHearing"])
        #expect(try booking(cases[1])?["state"]?.asString == "confirmed")
        #expect(try booking(cases[1])?["slot"]?["starts"]?.asString == "2026-06-18T10:00:00+05:00")
        #expect(try booking(cases[0]) == nil)
        // One that is given back is free at once.
        let other: JSONValue = ["starts": .string(Fixture.at("2026-06-18 11:00").rfc3339)]
        try cases[0].give(["command": "holdSlot", "needs": RunningCase.needs, "slot": other])
        try cases[0].give(["command": "releaseSlot"])
        try cases[2].give(RunningCase.scheduling("2026-06-18 11:00"))
        #expect(try service.refusal("Execute", cases[0].wire(["command": "releaseSlot"]))?.code == "slot-booking-unknown")
        try service.stop()
    }

    @Test func `DL-09: after the notice the hearing moves inside its window, and its old slot is free`() throws {
        let cases = try RunningCase.drafted(2, at: service)
        try RunningDesk(service).furnish()
        for (matter, time) in zip(cases, ["10:00", "11:00"]) { try matter.schedule("2026-06-18 \(time)", at: "2026-06-15 11:00") }
        for matter in cases { try matter.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00") }
        func moving(_ time: String) -> JSONValue {
            ["command": "rescheduleHearing", "because": "applicantAsked", "slot": ["starts": .string(Fixture.at(time).rfc3339)]]
        }
        #expect(try service.refusal("Execute", cases[0].wire(moving("2026-06-19 10:00")))?.all["rule"]?.asString == "DL-09")
        #expect(try service.refusal("Execute", cases[0].wire(moving("2026-06-18 11:00")))?.code == "slot-taken")
        try cases[0].give(moving("2026-06-17 15:00"))
        let moved = try #require(try booking(cases[0]))
        #expect(moved["slot"]?["starts"]?.asString == "2026-06-17T15:00:00+05:00" && moved["sequence"]?.asInteger == 1)
        #expect(moved["id"]?.asString == "\(cases[0].id)-1")
        try cases[1].give(moving("2026-06-18 10:00"))
        try service.stop()
    }

    @Test func `DL-09: a hearing that is broken off goes on at another booked time, and one that was held keeps its slot`() throws
    {
        let matter = try RunningCase.drafted(1, at: service)[0]
        try RunningDesk(service).furnish()
        try matter.schedule("2026-06-17 10:00", at: "2026-06-15 11:00")
        try matter.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        try service.setClock("2026-06-17 10:30")
        func time(_ text: String) -> JSONValue { .string(Fixture.at(text).rfc3339) }
        try matter.give([
            "command": "holdHearing", "outcome": "adjourned", "start": time("2026-06-17 10:00"), "end": time("2026-06-17 10:20"),
            "reason": "the interpreter fell ill", "next": ["slot": ["starts": time("2026-06-18 11:00")]],
        ])
        #expect(try matter.types().last == HearingAdjourned.type)
        #expect(try booking(matter)?["slot"]?["starts"]?.asString == "2026-06-18T11:00:00+05:00")
        let beyond: JSONValue = [
            "command": "holdHearing", "outcome": "adjourned", "start": time("2026-06-17 10:00"), "end": time("2026-06-17 10:20"),
            "reason": "again", "next": ["slot": ["starts": time("2026-06-19 11:00")]],
        ]
        #expect(try service.refusal("Execute", matter.wire(beyond))?.all["rule"]?.asString == "DL-09")
        let held = HoldHearing(outcome: .held, start: Fixture.at("2026-06-18 11:00"), end: Fixture.at("2026-06-18 11:20"))
        try matter.run(.holdHearing(held), at: "2026-06-18 11:20")
        for ground in Story.usual {
            let exception: EnforcementException? = ground == .enforcementDebtor ? .allCases.first : nil
            let order = RemoveGround(ground: ground, exception: exception, evidence: [Fixture.document("9")], note: "paid")
            try matter.run(.removeGround(order), at: "2026-06-18 11:30")
        }
        #expect(try matter.stage == "grantPlanned")
        let calendar = try service.call("Calendar", ["principal": People.executor, "kind": "room", "id": "r1"])
        #expect(calendar["text"]?.asString?.contains("STATUS:CONFIRMED") == true, "it took place")
        try service.stop()
    }

    @Test func `rules 6.4: a withdrawn case and a ground that is gone give the slot back`() throws {
        let cases = try RunningCase.drafted(3, at: service)
        try RunningDesk(service).furnish()
        try cases[0].schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        try cases[0].run(.withdraw(WithdrawCase(document: Fixture.document("9"))), at: "2026-06-15 11:10")
        try cases[1].schedule("2026-06-18 10:00", at: "2026-06-15 11:20")
        for ground in Story.usual {
            let exception: EnforcementException? = ground == .enforcementDebtor ? .allCases.first : nil
            let order = RemoveGround(ground: ground, exception: exception, evidence: [Fixture.document("9")], note: "paid")
            try cases[1].run(.removeGround(order), at: "2026-06-15 11:30")
        }
        #expect(try cases[1].stage == "grantPlanned")
        try cases[2].schedule("2026-06-18 10:00", at: "2026-06-15 11:40")
        let calendar = try service.call(
            "Calendar",
            ["principal": People.executor, "kind": "hearing", "id": .string(cases[1].id)]
        )
        let text = calendar["text"]?.asString ?? ""
        #expect(
            text.contains("STATUS:CANCELLED") && text.contains("SEQUENCE:1")
                && text.contains("UID:\(cases[1].id)-1@police-almaly")
        )
        try service.stop()
    }

    @Test func `a room that is retired marks the hearing lost, and no notice goes out for it`() throws {
        let matter = try RunningCase.drafted(1, at: service)[0]
        let desk = RunningDesk(service)
        try desk.furnish()
        #expect(
            try service.refusal("Execute", matter.parameters(Story.notice("2026-06-15 10:30"), by: People.executor))?.code
                == "hearing-not-scheduled"
        )
        try matter.schedule("2026-06-17 10:00", at: "2026-06-15 11:00")
        let changed = try desk.change(["command": "retire", "resource": "room:r1", "from": "2026-06-17"])
        #expect(changed["body"]?["lost"]?[0]?["resource"]?.asString == "room:r1")
        #expect(changed["body"]?["lost"]?[0]?["booking"]?["case"]?.asString == matter.id)
        #expect(try matter.get("next-steps")["lost"]?["resource"]?.asString == "room:r1")
        let refused = try service.refusal("Execute", matter.parameters(Story.notice("2026-06-15 11:00"), by: People.executor))
        #expect(refused?.code == "hearing-slot-lost")
        try desk.change(RunningDesk.room("r2"))
        try matter.give(["command": "scheduleHearing"])
        #expect(try booking(matter)?["slot"]?["room"]?.asString == "r2" && (try matter.get("next-steps")["lost"]) == nil)
        try service.stop()
    }

    @Test func `design 4: a dry run books nothing`() throws {
        let cases = try RunningCase.drafted(2, at: service)
        try RunningDesk(service).furnish()
        let order = RunningCase.scheduling("2026-06-18 10:00")
        _ = try service.call("Execute", cases[0].wire(order, dryRun: true))
        #expect(try booking(cases[0]) == nil && cases[0].types().last == PreliminaryDecisionDrafted.type)
        try cases[1].give(order)
        #expect(try service.refusal("Execute", cases[0].wire(order, dryRun: true))?.code == "slot-taken")
        try service.stop()
    }
}
