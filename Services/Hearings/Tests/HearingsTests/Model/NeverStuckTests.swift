import CivilTime
import Law
import Testing

@testable import Hearings

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
    @Test(arguments: 0..<80)
    func `whatever is asked, an open case has an owner and a dated step, and no refusal comes without a hearing`(
        seed: Int
    ) throws {
        var dice = Dice(seed)
        var story = Story()
        var now = Fixture.at("2026-06-03 09:30")
        let military = Bool.random(using: &dice)
        let secrets = dice.next() % 4 == 0
        let isPortal = Bool.random(using: &dice)
        let order = Fixture.receive(
            Fixture.applicant(military: military),
            through: isPortal ? .portal : .stateCorporation,
            tellsOfSecrets: secrets
        )
        try story.run(.receive(order), by: isPortal ? .portal : Fixture.desk, at: now)
        for _ in 0..<45 {
            let step = dice.next() % 3 == 0 ? 2 * 86_400_000 : 3 * 3_600_000
            now = now.adding(milliseconds: Int64.random(in: 0...Int64(step), using: &dice))
            try story.fireTimers(until: now)
            let before = story.it
            let candidates = Sample.orders(for: before, at: now)
            let shunned: Set<CommandName> = [.withdraw, .addDocument, .extendTerm, .recordClearance, .confirmGround]
            // Mostly what is lawful and leads on, so that stories get far; sometimes anything.
            let lawful = candidates.filter {
                Lawfulness.of($0.name, on: before, at: now).isLawful && !shunned.contains($0.name)
            }
            let pool = dice.next() % 6 == 0 || lawful.isEmpty ? candidates : lawful
            guard let order = pool.randomElement(using: &dice) else { continue }
            for caller in Sample.callers(for: before).shuffled(using: &dice) {
                do throws(CaseRefusal) {
                    try story.run(order, by: caller, at: now)
                    break
                } catch {
                    #expect(story.it == before, "a refusal changes nothing")
                    #expect(!CaseStage.allCases.contains { $0 == error.stage && $0 != before.stage })
                }
            }
            check(story, before, now)
        }
        #expect(AdministrativeCase.replay(story.events) == story.it)
    }

    private func check(_ story: Story, _ before: AdministrativeCase, _ now: Instant) {
        let it = story.it
        #expect(it.isNeverStuck(at: now), "\(it.stage) \(String(describing: it.round?.stage)) \(it.openClocks.map(\.facts.key))")
        if let next = it.nextSteps(at: now) {
            #expect(!next.steps.isEmpty && next.owner == it.owner)
            #expect(Set(next.lawful).union(next.forbidden.map(\.command)) == Set(CommandName.allCases.filter(\.isForPeople)))
            #expect(Set(next.lawful).isDisjoint(with: next.forbidden.map(\.command)))
            #expect(it.stage.awaitsDecision == (it.openClock(.serviceTerm) != nil), "DL-14 runs until the decision: \(it.stage)")
        } else {
            #expect(it.openClocks.isEmpty && it.timers.isEmpty)
        }
        for round in it.rounds {
            #expect(
                (round.stage == .held || round.stage == .minutesSigned || round.stage == .concludedRefuse)
                    == (round.record != nil) || round.stage == .concludedGrant
            )
            if round.stage == .noticeServed { #expect(round.notice != nil && round.appointment != nil) }
        }
        if let refusal = it.refusal {
            let round = it.rounds[refusal.round - 1]
            #expect(round.record != nil && round.minutes.last?.signatures.count == 2 && round.unanswered.isEmpty)
            #expect(round.notice.map { $0.terms.earliestRefusal.isMet(at: refusal.stamp.at) } == true, "DX-6")
        }
        let fallible: Set<CaseFlag> = [.noticeWindowClosed, .incomplete, .clearanceBlocks]
        #expect(before.flags.subtracting(it.flags).isSubset(of: fallible), "breaches stay")
    }

    @Test func `the random stories reach every stage of case and hearing`() throws {
        var stages: Set<CaseStage> = []
        var hearings: Set<HearingStage> = []
        for stage in CaseStage.allCases { stages.formUnion(try Story.standing(at: stage).events.map(\.stage.to)) }
        for stage in HearingStage.allCases { hearings.formUnion(try Story.hearing(at: stage).it.rounds.map(\.stage)) }
        #expect(stages == Set(CaseStage.allCases) && hearings == Set(HearingStage.allCases))
    }
}
