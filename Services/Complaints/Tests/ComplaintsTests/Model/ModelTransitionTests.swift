import CivilTime
import Law
import Testing

@testable import Complaints

/// The lawful commands of every stage, written as the rulebook's table 11.3 reads; everything else is refused by the command's own rule.
private let lawfulByStage: [ComplaintStage: Set<CommandName>] = [
    .received: [.register, .link, .withdraw, .linkTrack],
    .registered: [.assign, .split, .link, .withdraw, .linkTrack],
    .selfReview: [.assign, .answerDemand, .forward, .withdraw, .linkTrack],
    .forwardingSent: [.acknowledge, .rejectDelivery, .withdraw, .reportNewAct, .linkTrack],
    .forwarded: [.startReview, .sendAnswer, .withdraw, .reportNewAct, .linkTrack],
    .underReview: [.startReview, .decide, .sendAnswer, .withdraw, .reportNewAct, .linkTrack],
    .satisfiedInFull: [.sendAnswer, .linkTrack],
    .decided: [.notify, .sendAnswer, .linkTrack],
    .awaitingExecution: [.executeOrder, .sendAnswer, .linkTrack],
    .joined: [.withdraw, .linkTrack],
    .treatedAsObjection: [.sendAnswer, .withdraw, .linkTrack],
    .closed: [.linkTrack],
    .redirected: [.linkTrack],
    .withdrawn: [.linkTrack],
    .linkedAsDuplicate: [.linkTrack],
    .linkedAsSupplement: [.linkTrack],
    .passedForInformation: [.linkTrack],
]

/// Where a refusal names another rule than the command's own, because a sharper one forbids it.
private let sharper: [String: RuleID] = [
    "selfReview satisfyInFull": .r15_3, "selfReview sendAnswer": .a13, "joined sendAnswer": .a18, "registered redirect": .r15_2,
    "registered requestCase": .r15_2, "underReview requestCase": .r15_2, "registered startReview": .r15_2,
    "registered restoreTerm": .r15_2,
]

@Suite struct `The state machine of a complaint, rules 11.3` {
    @Test(arguments: ComplaintStage.allCases) func `R11.3: every command is lawful at a stage or refused by a named rule`(
        stage: ComplaintStage
    ) throws {
        let story = try Story.standing(at: stage)
        #expect(story.it.stage == stage)
        let now = story.it.timeline.last!.at
        let expected = try #require(lawfulByStage[stage])
        for command in CommandName.allCases where command.isForPeople {
            switch Lawfulness.of(command, on: story.it, at: now) {
            case .lawful: #expect(expected.contains(command), "\(command) should be refused at \(stage)")
            case .forbidden(let problem, let rule, _):
                #expect(!expected.contains(command), "\(command) should be lawful at \(stage)")
                #expect(rule == sharper["\(stage.rawValue) \(command.rawValue)"] ?? command.rule, "\(command) at \(stage)")
                if stage.isClosed { #expect(problem == .complaintClosed) }
            }
        }
    }

    @Test(arguments: ComplaintStage.allCases) func `rules 11.3: what is lawful can be done, what is refused changes nothing`(
        stage: ComplaintStage
    ) throws {
        let story = try Story.standing(at: stage)
        let now = story.it.timeline.last!.at
        for order in Sample.orders(for: story.it) {
            let callers = Sample.callers(for: story.it)
            let verdict = Lawfulness.of(order.name, on: story.it, at: now)
            let refusals = callers.map { caller -> ComplaintRefusal? in
                do throws(ComplaintRefusal) {
                    _ = try Complaint.decide(order, on: story.it, in: story.context(caller, now))
                    return nil
                } catch { return error }
            }
            if case .lawful = verdict {
                #expect(refusals.contains(nil), "\(order.name) at \(stage): \(refusals)")
            } else if order.name != .timerFired {
                #expect(refusals.allSatisfy { $0 != nil }, "\(order.name) at \(stage)")
            }
        }
    }

    @Test(arguments: ComplaintStage.allCases.filter(\.isClosed)) func `rules 11.3: a final state takes nothing but links`(
        stage: ComplaintStage
    ) throws {
        let story = try Story.standing(at: stage)
        #expect(story.it.nextSteps(at: Fixture.at("2026-07-13 10:00")) == nil)
        #expect(story.it.timers.isEmpty)
        for other in ComplaintStage.allCases {
            for event in try Story.standing(at: other).events {
                let after = Complaint.evolve(story.it, event)
                if case .trackLinked = event { continue }
                #expect(after == story.it, "\(event.type) on \(stage)")
            }
        }
    }

    @Test func `rules 11: before receipt only receiving is possible`() {
        let refusal = Story().refusal(
            of: .register(RegisterComplaint()),
            by: Fixture.staff(Fixture.provider),
            at: "2026-07-03 15:00"
        )
        #expect(refusal?.problem == .complaintUnknown && refusal?.options == [.receive])
        #expect(Complaint.replay([]) == nil)
    }

    @Test(arguments: ComplaintStage.allCases) func `rules 11: replaying the events gives the same complaint`(
        stage: ComplaintStage
    ) throws {
        let story = try Story.standing(at: stage)
        #expect(Complaint.replay(story.events) == story.it)
        #expect(story.it.version == story.events.count)
        for event in story.events { #expect(!event.stamp.basis.isEmpty) }
    }

    @Test func `design 7: deny by default: no role, no body, no relation, no command`() throws {
        for stage in ComplaintStage.allCases {
            let story = try Story.standing(at: stage)
            let now = story.it.timeline.last!.at
            let strangers: [Caller] = [
                .staff(Fixture.reviewer, of: Fixture.body("elsewhere"), Fixture.everyRole),
                .staff(Fixture.reviewer, of: story.it.owner, [.auditor]),
                .filer(of: Fixture.complaintID("other")), .portal,
            ]
            for order in Sample.orders(for: story.it) where order.name.isForPeople {
                for caller in strangers {
                    #expect(throws: ComplaintRefusal.self) {
                        try Complaint.decide(order, on: story.it, in: story.context(caller, now))
                    }
                }
            }
        }
    }
}
