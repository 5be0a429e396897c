import CivilTime
import Law
import Testing

@testable import Hearings

private let always: Set<CommandName> = [.withdraw, .recordClearance]

/// The lawful commands of every stage, written as the rulebook's table 11.1 reads; everything else is refused by a named rule.
private let lawfulByStage: [CaseStage: Set<CommandName>] = [
    .intakeRefused: [], .closedRefused: [.reopen], .closedGranted: [], .closedWithdrawn: [],
    .accepted: always.union([.register, .extendTerm]),
    .registered: always.union([.confirmCompleteness, .reportIncomplete, .extendTerm, .confirmGround]),
    .incompleteFound: always.union([.addDocuments, .planRefusal, .extendTerm, .confirmGround]),
    .complete: always.union([.enterInMigrationPoliceIs, .extendTerm, .confirmGround]),
    .inquiries: always.union([.recordReply, .confirmByDepartment, .extendTerm, .confirmGround]),
    .refusalPlanned: always.union([.draftPreliminaryDecision, .removeGround, .recordReply, .extendTerm, .confirmGround]),
    .preliminaryStage: always.union([
        .recordPosition, .requestPostponement, .rescheduleHearing, .removeGround, .waiveHearing, .holdHearing, .recordReply,
        .extendTerm, .confirmGround,
    ]),
    .grantPlanned: always.union([.prepareDecision, .recordReply, .extendTerm, .confirmGround]),
    .refused: always.union([.enterDecision, .reopen]),
    .granted: always.union([.requestMilitaryRemoval, .confirmGround]),
    .militaryRemoval: always.union([.confirmMilitaryRemoval, .confirmGround]),
    .surrenderRequested: always.union([.recordMessageReceived, .recordSurrender, .confirmGround]),
    .surrendered: always.union([.issue, .confirmGround]),
]

/// The lawful commands of every stage of a round, as table 11.2 reads; those that do not look at the round are left out.
private let lawfulByHearing: [HearingStage: Set<CommandName>] = [
    .drafted: [.draftPreliminaryDecision, .scheduleHearing, .serveNotice, .removeGround],
    .noticeWindowClosed: [.draftPreliminaryDecision, .scheduleHearing, .orderLateHearing, .removeGround, .conclude],
    .noticeServed: [
        .proveService, .reportServiceNotProved, .recordPosition, .requestPostponement, .rescheduleHearing, .removeGround,
        .waiveHearing, .holdHearing,
    ],
    .held: [.recordPosition, .removeGround, .writeMinutes, .remarkOnMinutes, .signMinutes],
    .minutesSigned: [.recordPosition, .removeGround, .remarkOnMinutes, .conclude],
    .concludedGrant: [], .concludedRefuse: [],
]

private let hearingCommands: [CommandName] = [
    .draftPreliminaryDecision, .scheduleHearing, .serveNotice, .orderLateHearing, .proveService, .reportServiceNotProved,
    .recordPosition, .answerArgument, .requestPostponement, .rescheduleHearing, .removeGround, .waiveHearing, .holdHearing,
    .writeMinutes, .remarkOnMinutes, .signMinutes, .conclude,
]

@Suite struct `The state machine of a case, rules 11.1 and 11.2` {
    @Test(arguments: CaseStage.allCases) func `rules 11.1: every command is lawful at a stage or refused by a named rule`(
        stage: CaseStage
    ) throws {
        let story = try Story.standing(at: stage)
        #expect(story.it.stage == stage)
        let expected = try #require(lawfulByStage[stage])
        let now = story.it.lastRecordedAt
        for command in CommandName.allCases where command.isForPeople || command == .reopen {
            switch Lawfulness.of(command, on: story.it, at: now) {
            case .lawful: #expect(expected.contains(command), "\(command) should be refused at \(stage)")
            case .forbidden(let problem, _, _):
                #expect(!expected.contains(command), "\(command) should be lawful at \(stage): \(problem)")
                if stage.isClosed, command != .reopen { #expect(problem == .caseClosed) }
            }
        }
    }

    @Test(arguments: HearingStage.allCases) func `rules 11.2: every command of a round is lawful at its stages only`(
        stage: HearingStage
    ) throws {
        let story = try Story.hearing(at: stage)
        #expect(story.it.rounds.last?.stage == stage)
        let expected = try #require(lawfulByHearing[stage])
        for command in hearingCommands {
            let isLawful = Lawfulness.of(command, on: story.it, at: story.it.lastRecordedAt).isLawful
            #expect(isLawful == expected.contains(command), "\(command) at \(stage)")
        }
    }

    @Test(arguments: CaseStage.allCases)
    func `rules 11.1: what is lawful can be done by somebody, what is refused changes nothing`(
        stage: CaseStage
    ) throws {
        let story = try Story.standing(at: stage)
        try checkOrders(story)
    }

    @Test(arguments: HearingStage.allCases)
    func `rules 11.2: what is lawful in a round can be done, what is refused changes nothing`(
        stage: HearingStage
    ) throws {
        try checkOrders(try Story.hearing(at: stage))
    }

    private func checkOrders(_ story: Story) throws {
        // The same moment the state is of; hearings are held on their day.
        var now = story.it.lastRecordedAt
        if story.it.round?.stage == .noticeServed, let end = story.it.round?.appointment?.endsAt { now = end }
        for name in CommandName.allCases {
            let orders = Sample.orders(for: story.it, at: now).filter { $0.name == name }
            let isLawful = Lawfulness.of(name, on: story.it, at: now).isLawful
            var refusals: [CaseRefusal?] = []
            for order in orders {
                for caller in Sample.callers(for: story.it) {
                    do throws(CaseRefusal) {
                        _ = try AdministrativeCase.decide(order, on: story.it, in: story.context(caller, now))
                        refusals.append(nil)
                    } catch {
                        refusals.append(error)
                        #expect(error.command == name && error.stage == story.it.stage)
                    }
                }
            }
            if !isLawful, name != .timerFired { #expect(refusals.allSatisfy { $0 != nil }, "\(name) at \(story.it.stage)") }
            // Moving the hearing on the day of its end is not possible any more.
            if isLawful, name != .rescheduleHearing {
                #expect(refusals.contains(nil), "\(name) at \(story.it.stage): \(refusals.compactMap { $0 }.map(\.problem))")
            }
        }
    }

    @Test(arguments: CaseStage.allCases.filter(\.isClosed)) func `rules 11.1: a final state takes nothing but a reopening`(
        stage: CaseStage
    ) throws {
        let story = try Story.standing(at: stage)
        #expect(story.it.nextSteps(at: Fixture.at("2026-06-30 10:00")) == nil)
        #expect(story.it.timers.isEmpty && story.it.openClocks.isEmpty)
        for other in CaseStage.allCases {
            for event in try Story.standing(at: other).events {
                #expect(AdministrativeCase.evolve(story.it, event) == story.it, "\(event.type) on \(stage)")
            }
        }
    }

    @Test(arguments: CaseStage.allCases) func `R13.1: replaying the events gives the same case, and each shows its stage`(
        stage: CaseStage
    ) throws {
        let story = try Story.standing(at: stage)
        #expect(AdministrativeCase.replay(story.events) == story.it)
        #expect(story.it.version == story.events.count)
        var before: CaseStage?
        for event in story.events {
            #expect(!event.stamp.basis.isEmpty)
            #expect(event.stage.from == before)
            before = event.stage.to
        }
        #expect(before == stage)
    }

    @Test func `rules 11: before receipt only receiving is possible`() {
        let refusal = Story().refusal(of: .register(RegisterCase()), at: "2026-06-03 10:00")
        #expect(refusal?.problem == .caseUnknown && refusal?.options == [.receive])
        #expect(AdministrativeCase.replay([]) == nil)
    }

    @Test func `design 7: deny by default: no role, no body, no relation, no command`() throws {
        for stage in CaseStage.allCases {
            let story = try Story.standing(at: stage)
            let now = story.it.lastRecordedAt
            let strangers: [Caller] = [
                .staff(Fixture.executor, of: Fixture.body("elsewhere"), Fixture.everyRole),
                .staff(Fixture.executor, of: Fixture.provider, [.auditor]),
                .applicant(of: CaseID(rawValue: "other")!), .portal,
            ]
            for order in Sample.orders(for: story.it, at: now) where order.name.isForPeople {
                for caller in strangers {
                    #expect(throws: CaseRefusal.self) {
                        try AdministrativeCase.decide(order, on: story.it, in: story.context(caller, now))
                    }
                }
            }
        }
    }

    @Test func `rules 11: every stage, flag, command, clock and problem has words in three languages`() {
        let words =
            CaseStage.allCases.map(\.words) + HearingStage.allCases.map(\.words) + CaseFlag.allCases.map(\.words)
            + CommandName.allCases.map(\.words) + ClockKey.allCases.map(\.words) + ProblemCode.allCases.map(\.words)
            + CaseEvent.types.map(EventWords.title)
        for text in words { #expect(!text.kk.isEmpty && !text.ru.isEmpty && !text.en.isEmpty) }
        for type in CaseEvent.types { #expect(EventWords.title(of: type).en != type) }
    }
}
