import CivilTime
import Law

extension AdministrativeCase {
    /// What a command causes: events, or a refusal that names the rule, the lawful options and the last lawful day. Changes nothing.
    ///
    /// - Parameters:
    ///   - state: nil before receipt.
    ///   - context: the moment, the caller, the law and the directory, as values.
    public static func decide(
        _ command: CaseCommand,
        on state: AdministrativeCase?,
        in context: CaseContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        do {
            return try events(command, state, context)
        } catch {
            throw refusal(of: command.name, because: error, state, by: context.caller, at: context.now)
        }
    }

    /// Whether the stage and the caller's powers let the command be given at all; for what must be known before its details are at hand.
    public func admit(_ command: CommandName, by caller: Caller, at now: Instant) throws(CaseRefusal) {
        do throws(Objection) {
            try Self.check(command, self, by: caller, at: now)
        } catch {
            throw Self.refusal(of: command, because: error, self, by: caller, at: now)
        }
    }

    /// What people may do with it at a moment, whoever they are.
    public func lawfulCommands(at now: Instant) -> [CommandName] {
        CommandName.allCases.filter { $0.isForPeople && Lawfulness.of($0, on: self, at: now).isLawful }
    }

    /// What a caller may do now: lawful at this stage and within the caller's own powers.
    public func options(of caller: Caller, at now: Instant) -> [CommandName] {
        lawfulCommands(at: now).filter { Authority.allows($0, self, by: caller) }
    }

    private static func events(
        _ command: CaseCommand,
        _ state: AdministrativeCase?,
        _ context: CaseContext
    ) throws(Objection) -> [CaseEvent] {
        if state == nil, case .receive(let order) = command {
            try Authority.check(.receive, nil, by: context.caller)
            return try order.events(context)
        }
        guard let matter = state else { throw Objection(.caseUnknown, command.name.rule) }
        // A timer may outlive its clock; firing late is not an error.
        if case .timerFired = command, matter.stage.isClosed { return [] }
        try check(command.name, matter, by: context.caller, at: context.now)
        guard let order = command.order as? any DecidableOrder else { throw Objection(.alreadyReceived, .r6_1) }
        return try order.events(matter, context)
    }

    private static func check(
        _ command: CommandName,
        _ matter: AdministrativeCase,
        by caller: Caller,
        at now: Instant
    ) throws(Objection) {
        // Powers come first: who has none is told nothing of how the case stands, least of all of its clearance.
        try Authority.check(command, matter, by: caller)
        if case .forbidden(let problem, let rule, let day) = Lawfulness.of(command, on: matter, at: now) {
            let waysOut = problem == .noticeWindowClosed ? Lawfulness.closedWindowCommands : nil
            throw Objection(problem, rule, lastLawfulDay: day, waysOut: waysOut)
        }
    }

    static func refusal(
        of command: CommandName,
        because objection: Objection,
        _ state: AdministrativeCase?,
        by caller: Caller,
        at now: Instant
    ) -> CaseRefusal {
        CaseRefusal(
            problem: objection.problem,
            rule: objection.rule,
            command: command,
            stage: state?.stage,
            hearingStage: state?.round?.stage,
            options: objection.waysOut ?? state.map { $0.options(of: caller, at: now) } ?? [.receive],
            lastLawfulDay: objection.lastLawfulDay,
            details: objection.details,
            field: objection.field
        )
    }
}
