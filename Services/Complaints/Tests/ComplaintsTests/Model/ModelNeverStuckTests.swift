import CivilTime
import Law
import Testing

@testable import Complaints

/// A small repeatable generator (SplitMix64): the same seed always tells the same story.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct `Never stuck, design 1 and 4` {
    @Test(arguments: 0..<60)
    func `whatever is asked, an open complaint has an owner and a dated step, and clocks move only by name`(
        seed: Int
    ) throws {
        var dice = Dice(seed)
        var story = Story()
        var now = Fixture.at("2026-06-05 08:00").adding(milliseconds: Int64.random(in: 0..<30 * 86_400_000, using: &dice))
        try story.run(.receive(randomOrder(&dice)), by: .portal, at: now)
        for _ in 0..<30 {
            now = now.adding(
                milliseconds: Int64.random(in: 0...(dice.next() % 4 == 0 ? 5 * 86_400_000 : 3_600_000), using: &dice)
            )
            let before = story.it
            let candidates = Sample.orders(for: before)
            // Mostly what is lawful, so that stories get far; sometimes anything.
            let lawful = candidates.filter { Lawfulness.of($0.name, on: before, at: now).isLawful && $0.name != .withdraw }
            let pool = dice.next() % 5 == 0 || lawful.isEmpty ? candidates : lawful
            let order = pool.randomElement(using: &dice)!
            var events: [ComplaintEvent] = []
            for caller in Sample.callers(for: before).shuffled(using: &dice) {
                do throws(ComplaintRefusal) {
                    events = try story.run(order, by: caller, at: now)
                    break
                } catch {
                    #expect(story.it == before, "a refusal changes nothing")
                    #expect(error.options == before.options(of: caller, at: now))
                }
            }
            check(story, now, before, events)
        }
        #expect(Complaint.replay(story.events) == story.it)
    }

    private func check(_ story: Story, _ now: Instant, _ before: Complaint, _ events: [ComplaintEvent]) {
        let it = story.it
        #expect(it.isNeverStuck(at: now), "\(it.stage)")
        if let next = it.nextSteps(at: now) {
            #expect(!next.steps.isEmpty && next.owner == it.owner)
            #expect(Set(next.lawful).union(next.forbidden.map(\.command)) == Set(CommandName.allCases.filter(\.isForPeople)))
            #expect(Set(next.lawful).isDisjoint(with: next.forbidden.map(\.command)))
            let isWaitingForLead = if case .joined(_, concluded: false) = it.phase { true } else { false }
            #expect(isWaitingForLead || next.steps.contains { !$0.commands.isEmpty }, "\(it.stage) \(next.steps)")
            for step in next.steps where !step.isOverdue {
                #expect(it.timers.contains { $0.key == .clock(step.clock) }, "every running clock has its timer")
            }
        } else {
            #expect(it.openClocks.isEmpty && it.timers.isEmpty)
        }
        if before.stage.isClosed { #expect(events.allSatisfy { if case .trackLinked = $0 { true } else { false } }) }
        let movers = events.contains { event in
            switch event {
            case .absorbed, .leadFollowed, .deadlinesMoved, .forwardingSent, .caseRequested: true
            default: false
            }
        }
        if !movers {
            for clock in before.clocks { #expect(it.clocks[clock.facts.key]?.facts == clock.facts, "\(clock.facts.key) moved without a name") }
        }
        #expect(
            before.flags.subtracting(it.flags).isSubset(of: [.prematureInaction, .incomplete, .forwardingUnconfirmed]),
            "flags stay"
        )
    }

    private func randomOrder(_ dice: inout Dice) -> ReceiveComplaint {
        let places: [HandedInAt] = [
            .provider, .official, .superiorBody, .qualityBody, .stateCorporationFrontDesk, .stateCorporationHead,
        ]
        let objects = [
            Fixture.object(), Fixture.object(.inaction, termEnds: "2026-07-10"),
            Fixture.object(.deemedRefusal, termEnds: "2026-06-01"),
            Fixture.object(learntOn: "2026-01-10"), Fixture.object(.preliminaryDecision),
        ]
        let contents = [
            Fixture.content(), Fixture.content(), Fixture.content(circumstances: nil), Fixture.content(signature: .unsigned),
        ]
        return Fixture.receive(
            dice.next() % 2 == 0 ? .provider : RespondentKind.allCases.randomElement(using: &dice)!,
            at: places.randomElement(using: &dice)!,
            addressedTo: dice.next() % 4 == 0 ? Fixture.quality : nil,
            object: objects.randomElement(using: &dice)!,
            content: contents.randomElement(using: &dice)!,
            demands: dice.next() % 5 == 0 ? [] : Fixture.demands
        )
    }

    @Test func `evolve never traps, whatever event meets whatever state`() throws {
        let stories = try ComplaintStage.allCases.map(Story.standing)
        let every = try GoldenEvents.samples()
        for story in stories {
            for event in every {
                let after = try #require(Complaint.evolve(story.it, event))
                _ = ComplaintViewJSON.staff(after)
                _ = ComplaintViewJSON.filer(after, at: Fixture.at("2026-07-13 10:00"))
                if story.it.stage.isClosed { #expect(after.stage == story.it.stage) }
            }
        }
    }
}
