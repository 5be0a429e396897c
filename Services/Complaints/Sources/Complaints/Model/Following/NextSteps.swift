import CivilTime
import Directory
import Law

/// What has to be done next, by whom and by when.
public struct NextStep: Hashable, Sendable {
    /// The clock it is done by.
    public let clock: ClockKey
    /// The body that must act; nil when it is the complainant's own step.
    public let duty: BodyID?
    /// The last day.
    public let day: Day
    /// The last moment.
    public let due: Instant
    /// Whether it is too late already; the step is still to be done.
    public let isOverdue: Bool
    /// The rule.
    public let rule: RuleID
    /// The commands that do it.
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

/// "Never stuck": for every open complaint an owner and at least one dated step. Source: design 1 (5), 4.
public struct NextSteps: Hashable, Sendable {
    /// The body that has it.
    public let owner: BodyID
    /// What is to be done, the earliest first.
    public let steps: [NextStep]
    /// What people may do now, or what the caller asked about may.
    public let lawful: [CommandName]
    /// What they may not, each with its rule.
    public let forbidden: [ForbiddenCommand]
}

extension Complaint {
    /// What comes next at a moment, as this caller may bring it about: what is lawful but not theirs to do stands among the forbidden with
    /// what they lack. Nil for a closed complaint.
    public func nextSteps(for caller: Caller, at now: Instant) -> NextSteps? {
        guard let next = nextSteps(at: now) else { return nil }
        var lawful: [CommandName] = []
        var forbidden = next.forbidden
        for command in next.lawful {
            do throws(Objection) {
                try Authority.check(command, self, by: caller)
                lawful.append(command)
            } catch {
                forbidden.append(
                    ForbiddenCommand(
                        command: command,
                        problem: error.problem,
                        rule: error.rule,
                        lastLawfulDay: error.lastLawfulDay
                    )
                )
            }
        }
        let order = CommandName.allCases
        forbidden.sort { (order.firstIndex(of: $0.command) ?? 0) < (order.firstIndex(of: $1.command) ?? 0) }
        return NextSteps(owner: next.owner, steps: next.steps, lawful: lawful, forbidden: forbidden)
    }

    /// What comes next at a moment, whoever does it; nil for a closed complaint.
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

    /// Whether it is closed, or has an owner and a dated step that some lawful command brings nearer. Checked after every write.
    public func isNeverStuck(at now: Instant) -> Bool {
        guard let next = nextSteps(at: now) else { return true }
        return !next.steps.isEmpty && (!next.lawful.filter { $0 != .linkTrack }.isEmpty || stage == .joined)
    }

    /// The commands by which people stop a clock.
    private func commands(stopping key: ClockKey) -> [CommandName] {
        switch key {
        case .registration: [.register]
        case .forwarding: stage == .registered ? [.assign] : [.satisfyInFull, .forward, .acknowledge]
        case .answer: course == .considerAsHead ? [.startReview, .decide] : [.assign, .satisfyInFull, .forward, .sendAnswer]
        case .qualityConsideration, .superiorConsideration: [.startReview, .decide, .sendAnswer]
        case .redirecting: [.redirect]
        case .caseDelivery: [.deliverCase]
        case .completion: [.complete]
        case .acknowledgement: [.acknowledge, .rejectDelivery]
        case .notification: [.notify, .sendAnswer]
        case .execution: [.executeOrder]
        case .lead: [.sendAnswer]
        }
    }
}
