import CivilTime
import Directory
import Law
import Testing

@testable import Clearance

@Suite struct `Never stuck, design 1 and 4` {
    @Test func `whatever is asked, an open request has an owner and a dated step, and no silence grants`() throws {
        var states: Set<ClearanceState> = []
        var types: Set<String> = []
        for seed in 0..<100 {
            let story = try walk(seed)
            #expect(ClearanceRequest.replay(story.events) == story.it)
            states.formUnion(story.events.map(\.stage.to))
            types.formUnion(story.events.map(\.type))
        }
        // The walks say something only if they go everywhere.
        #expect(states == Set(ClearanceState.allCases))
        // The calendar does not change on the way.
        #expect(Set(ClearanceEvent.types).subtracting(types) == [DeadlinesMoved.type])
    }

    private func walk(_ seed: Int) throws -> Story {
        var dice = Dice(seed)
        var story = Story()
        // Each story has its own bent once it is granted, so that together they go everywhere.
        let bents: [Set<CommandName>] = [
            [.prepare, .revoke], [.attach, .endExitCase, .sendNote], [.reportObligation, .approveOverride],
        ]
        let favourites = bents[seed % bents.count]
        var now = Fixture.at("2026-06-03 09:30")
        let source: CheckSource = dice.next() % 5 == 0 ? .questionnaire(rows: 1, declared: 0) : .report("x")
        try story.run(Fixture.check(source), by: .system, at: now)
        for _ in 0..<40 {
            now = now.adding(milliseconds: Int64.random(in: 0...(dice.next() % 8 == 0 ? 30 : 2) * 86_400_000, using: &dice))
            try story.fireTimers(until: now)
            if dice.next() % 8 == 0 { reorganise(&story, now, &dice) }
            if story.it.needsRerouting(in: story.context(.system, now)), dice.next() % 3 > 0 {
                try story.run(.reroute(Reroute()), by: .system, at: now)
                #expect(!story.it.needsRerouting(in: story.context(.system, now)), "one step settles it")
            }
            let before = story
            guard let order = pick(story.it, now, favourites, &dice) else { continue }
            for caller in Sample.callers(for: story.it).shuffled(using: &dice) {
                do throws(ClearanceRefusal) {
                    try story.run(order, by: caller, at: now)
                    break
                } catch {
                    if story.it != before.it { Issue.record("a refusal changes nothing: \(order.name)") }
                }
            }
            check(story, before.it, now)
            if [.withdrawn, .revoked, .superseded].contains(story.it.state) { break }
        }
        return story
    }

    /// Mostly what leads on, rarely what ends it.
    private func pick(_ matter: ClearanceRequest, _ now: Instant, _ favourites: Set<CommandName>, _ dice: inout Dice)
        -> ClearanceCommand?
    {
        let orders = Sample.orders(for: matter, at: now)
        let rare: Set<CommandName> = [
            .withdraw, .confirmEnd, .reportObligation, .refuse, .endExitCase, .approveOverride, .proposeOverride,
            .addDocument, .admitReviewer, .endAdmission,
        ]
        let lawful = orders.filter { Lawfulness.of($0.name, on: matter).isLawful }
        let eager = lawful.filter { favourites.contains($0.name) && (matter.state == .granted || $0.name == .approveOverride) }
        if dice.next() % 2 == 0, let order = eager.randomElement(using: &dice) { return order }
        let luck = dice.next() % 10
        let pool = luck == 0 ? orders : luck < 3 ? lawful : lawful.filter { !rare.contains($0.name) }
        return pool.randomElement(using: &dice)
    }

    /// Some act of these days, where the register accepts it.
    private func reorganise(_ story: inout Story, _ now: Instant, _ dice: inout Dice) {
        let names = ["a", "b", "c", "d", "e", "m"].shuffled(using: &dice)
        let changes: [OrganisationChange] = [
            .liquidated, .acceded(to: org(names[1])), .divided(into: [org(names[1]), org(names[2])], takeovers: []),
        ]
        guard let change = changes.randomElement(using: &dice) else { return }
        let day = KazakhstanTime.local(now).day.adding(days: Int.random(in: -3...3, using: &dice))
        let new = OrganisationAct(org(names[0]), on: day, reference: "act \(story.acts.count)", change)
        var graph = Fixture.routing(story.acts).organisations
        if (try? graph.add(new)) != nil { story.acts.append(new) }
    }

    private func check(_ story: Story, _ before: ClearanceRequest, _ now: Instant) {
        let it = story.it
        #expect(it.state != .submitted, "nothing rests there")
        #expect(it.isNeverStuck(at: now), "\(it.state) \(it.openClocks.map(\.facts.key.code))")
        if let next = it.nextSteps(at: now) {
            #expect(!next.steps.isEmpty && next.owner == it.owner)
        } else {
            #expect(it.openClocks.isEmpty && it.timers.isEmpty)
        }
        if it.state == .granted {
            #expect(it.parts.allSatisfy { $0.state == .granted || $0.state == .lapsed }, "CL-20")
            for part in it.parts where part.state == .granted { #expect(part.decision != nil, "CL-26: a head decided") }
        }
        if it.state == .routed {
            #expect(it.parts.contains { $0.state == .pending } && !it.parts.contains { $0.state == .refused })
            let waiting = Set(it.parts.filter { $0.state == .pending }.map(\.maker))
            #expect(Set(it.clocks.keys) == Set(waiting.map(ClockKey.decision)), "one clock for each decision maker")
        }
        #expect(before.flags.isSubset(of: it.flags), "flags stay")
        #expect(it.sealedEntries.count == story.sealed.count)
    }
}
