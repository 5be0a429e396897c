import CivilTime
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

/// "Never stuck": for every open request an owner and at least one dated step. Source: design 1 (5), 4.
public struct NextSteps: Hashable, Sendable {
    /// Who has it.
    public let owner: Duty
    /// What is to be done, the earliest first.
    public let steps: [NextStep]
    /// What people may do now.
    public let lawful: [CommandName]
}

extension ClearanceRequest {
    /// What comes next at a moment; nil for a closed request.
    public func nextSteps(at now: Instant) -> NextSteps? {
        guard let owner else { return nil }
        let lawful = lawfulCommands
        let steps = openClocks.map { clock in
            NextStep(
                clock: clock.facts.key,
                duty: clock.facts.duty,
                day: clock.facts.day,
                due: clock.facts.due,
                isOverdue: clock.isLate(at: now),
                rule: clock.facts.key.rule,
                commands: Self.commands(stopping: clock.facts.key).filter(lawful.contains)
            )
        }
        return NextSteps(owner: owner, steps: steps, lawful: lawful)
    }

    /// Whether it is closed, or has an owner, a dated step, and something lawful that brings a step nearer. Checked after every write.
    public func isNeverStuck(at now: Instant) -> Bool {
        guard let next = nextSteps(at: now) else { return true }
        return next.steps.contains { !$0.commands.isEmpty }
    }

    private static func commands(stopping key: ClockKey) -> [CommandName] {
        switch key {
        case .submission: [.submit]
        case .routing: [.route]
        case .decision: [.prepare, .grant, .refuse]
        case .validity: [.attach, .revoke, .reportObligation]
        }
    }
}
