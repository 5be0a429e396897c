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
    @Test func `whatever is asked, an open case has an owner and a dated step, and no refusal comes without a hearing`() throws {
        var stages: Set<CaseStage> = []
        var hearings: Set<HearingStage> = []
        for seed in 0..<48 {
            let story = try walk(seed) { story, before, now in
                check(story, before, now)
                hearings.formUnion(story.it.rounds.map(\.stage))
            }
            #expect(AdministrativeCase.replay(story.events) == story.it)
            stages.formUnion(story.events.map(\.stage.to))
        }
        // The stories say something only if they go everywhere; withdrawing and being turned away at the desk are left out on purpose.
        #expect(stages.union([.closedWithdrawn, .intakeRefused]) == Set(CaseStage.allCases))
        #expect(hearings == Set(HearingStage.allCases))
    }

    /// What repeats itself without leading on.
    private let stray: Set<CommandName> = [.recordClearance, .rescheduleHearing, .extendTerm]

    /// A random story; `watch` sees the case before and after every step.
    private func walk(_ seed: Int, _ watch: (Story, AdministrativeCase, Instant) -> Void) throws -> Story {
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
        for _ in 0..<60 {
            let step = dice.next() % (seed % 3 == 0 ? 2 : 6) == 0 ? 3 * 86_400_000 : 3 * 3_600_000
            now = now.adding(milliseconds: Int64.random(in: 0...Int64(step), using: &dice))
            try story.fireTimers(until: now)
            let before = story.it
            let candidates = Sample.orders(for: before, at: now)
            // Mostly what leads on, so that stories get far; sometimes anything lawful, sometimes anything at all.
            let leading = Set((before.nextSteps(at: now)?.steps ?? []).flatMap(\.commands)).subtracting(stray)
            let lawful = candidates.filter { Lawfulness.of($0.name, on: before, at: now).isLawful && $0.name != .withdraw }
            let ahead = lawful.filter { leading.contains($0.name) }
            let luck = dice.next() % 12
            let pool = luck == 0 ? candidates : luck == 1 || ahead.isEmpty ? lawful : ahead
            guard let order = pool.randomElement(using: &dice) else { continue }
            for caller in Sample.callers(for: before).shuffled(using: &dice) {
                do throws(CaseRefusal) {
                    try story.run(order, by: caller, at: now)
                    break
                } catch {
                    #expect(story.it == before, "a refusal changes nothing")
                    #expect(error.stage == before.stage)
                }
            }
            watch(story, before, now)
        }
        return story
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
        let fallible: Set<CaseFlag> = [
            .noticeWindowClosed, .incomplete, .clearanceBlocks, .clearanceAwaited, .clearanceChoiceDue, .clearanceNotOpened,
            .complaintOutcomeOpen,
        ]
        #expect(before.flags.subtracting(it.flags).isSubset(of: fallible), "breaches stay")
    }
}
