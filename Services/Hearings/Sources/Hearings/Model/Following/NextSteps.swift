import CivilTime
import Directory
import Law

/// What has to be done next, by whom and by when.
public struct NextStep: Hashable, Sendable {
    /// The clock it is done by.
    public let clock: ClockKey
    /// Who must act.
    public let duty: Duty
    /// The last day.
    public let day: Day
    /// The last moment.
    public let due: Instant
    /// Whether it is too late already; the step is still to be done.
    public let isOverdue: Bool
    /// The rule.
    public let rule: RuleID
    /// The commands that bring it nearer.
    public let commands: [CommandName]
}

/// A command that is not lawful now, and why.
public struct ForbiddenCommand: Hashable, Sendable {
    /// The command.
    public let command: CommandName
    /// The stable code.
    public let problem: ProblemCode
    /// The rule.
    public let rule: RuleID
    /// The last day on which it was lawful; nil where no day matters.
    public let lastLawfulDay: Day?
}

/// "Never stuck": for every open case an owner and at least one dated step. Source: design 1 (5), 4.
public struct NextSteps: Hashable, Sendable {
    /// The body that has it.
    public let owner: BodyID
    /// What is to be done, the earliest first.
    public let steps: [NextStep]
    /// What people may do now.
    public let lawful: [CommandName]
    /// What they may not, each with its rule.
    public let forbidden: [ForbiddenCommand]
}

extension AdministrativeCase {
    /// What comes next at a moment; nil for a closed case.
    public func nextSteps(at now: Instant) -> NextSteps? {
        guard !stage.isClosed else { return nil }
        let lawful = lawfulCommands(at: now)
        let forbidden = CommandName.allCases.filter(\.isForPeople).compactMap { command -> ForbiddenCommand? in
            guard case .forbidden(let problem, let rule, let day) = Lawfulness.of(command, on: self, at: now) else { return nil }
            return ForbiddenCommand(command: command, problem: problem, rule: rule, lastLawfulDay: day)
        }
        let steps = openClocks.map { clock in
            NextStep(
                clock: clock.facts.key,
                duty: clock.facts.duty,
                day: clock.facts.day,
                due: clock.facts.due,
                isOverdue: clock.isLate(at: now),
                rule: clock.facts.key.rule,
                commands: commands(stopping: clock.facts.key).filter(lawful.contains)
            )
        }
        return NextSteps(owner: owner, steps: steps, lawful: lawful, forbidden: forbidden)
    }

    /// Whether it is closed, or has an owner, a dated step, and something lawful that brings a step nearer. Checked after every write.
    public func isNeverStuck(at now: Instant) -> Bool {
        guard let next = nextSteps(at: now) else { return true }
        return next.steps.contains { !$0.commands.isEmpty }
    }

    /// The commands by which people bring a clock nearer to its end.
    private func commands(stopping key: ClockKey) -> [CommandName] {
        switch key {
        case .registration: [.register]
        case .completeness: [.confirmCompleteness, .reportIncomplete]
        case .screening, .inquiries: [.enterInMigrationPoliceIs, .sendInquiries]
        case .departmentFile: [.sendInquiries, .sendToDepartment]
        case .preparation: [.prepareDecision, .draftPreliminaryDecision]
        case .entry: [.enterDecision]
        case .notice: [.draftPreliminaryDecision, .scheduleHearing, .serveNotice, .extendTerm, .orderLateHearing, .conclude]
        case .hearing: [.proveService, .rescheduleHearing, .holdHearing]
        case .objection: [.recordPosition]
        case .refusalDispatch: [.enterDecision, .sendRefusal]
        case .militaryRemoval: [.confirmMilitaryRemoval]
        case .surrender: [.recordSurrender]
        case .issue: [.issue, .confirmGround, .planRefusal, .recordClearance]
        case .serviceTerm: commandsTowardsDecision
        case .extensionNotice: [.notifyExtension]
        case .afterGrant: [.requestMilitaryRemoval, .skipMilitary]
        case .surrenderMessage: [.recordMessageReceived]
        case .clearanceReview: [.confirmGround, .planRefusal, .recordClearance]
        case .clearanceChoice: [.confirmGround, .confirmByDepartment, .planRefusal, .extendTerm, .recordClearance]
        }
    }

    /// What brings the decision nearer at the present stage.
    private var commandsTowardsDecision: [CommandName] {
        switch stage {
        case .accepted: [.register]
        case .registered: [.confirmCompleteness, .reportIncomplete]
        case .incompleteFound: [.addDocuments, .planRefusal]
        case .complete: [.enterInMigrationPoliceIs, .sendInquiries]
        case .inquiries: [.recordReply, .sendToDepartment, .confirmByDepartment]
        case .refusalPlanned, .preliminaryStage:
            [
                .draftPreliminaryDecision, .scheduleHearing, .serveNotice, .orderLateHearing, .holdHearing, .writeMinutes,
                .signMinutes, .answerArgument, .conclude,
            ]
        case .grantPlanned: [.prepareDecision, .enterDecision, .planRefusal]
        case .intakeRefused, .refused, .granted, .militaryRemoval, .surrenderRequested, .surrendered, .closedRefused,
            .closedGranted, .closedWithdrawn:
            []
        }
    }
}
