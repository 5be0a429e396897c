extension ClearanceRequest {
    /// What a command causes: public and sealed events, or a refusal that names the rule and the lawful options. Changes nothing.
    ///
    /// - Parameters:
    ///   - state: nil before the check.
    ///   - context: the moment, the caller, the law, the register of organisations, as values.
    public static func decide(
        _ command: ClearanceCommand,
        on state: ClearanceRequest?,
        in context: ClearanceContext
    ) throws(ClearanceRefusal) -> ClearanceOutcome {
        do {
            return try outcome(command, state, context)
        } catch {
            throw refusal(of: command.name, because: error, state, by: context.caller)
        }
    }

    /// What people may do with it, whoever they are.
    public var lawfulCommands: [CommandName] {
        CommandName.allCases.filter { $0.isForPeople && Lawfulness.of($0, on: self).isLawful }
    }

    /// What a caller may do now: lawful in this state and within the caller's own powers.
    public func options(of caller: Caller) -> [CommandName] {
        lawfulCommands.filter { Authority.allows($0, self, by: caller) }
    }

    private static func outcome(
        _ command: ClearanceCommand,
        _ state: ClearanceRequest?,
        _ context: ClearanceContext
    ) throws(Objection) -> ClearanceOutcome {
        if state == nil, case .check(let order) = command {
            try Authority.checkOpening(order, by: context.caller)
            return try order.outcome(context)
        }
        guard let matter = state else { throw Objection(.requestUnknown, command.name.rule) }
        // A timer may outlive its clock, a reorganisation may concern nothing open; that is not an error.
        let isSystemStep = [.timerFired, .reroute, .moveDeadlines].contains(command.name)
        if isSystemStep, matter.state.isClosed, context.caller == .system { return ClearanceOutcome([]) }
        // Powers come first: who has none is told nothing about the request.
        try Authority.check(command.name, matter, by: context.caller)
        if case .forbidden(let problem, let rule, let waysOut) = Lawfulness.of(command.name, on: matter) {
            throw Objection(problem, rule, waysOut: waysOut)
        }
        guard context.now >= matter.lastRecordedAt else { throw Objection(.backdated, command.name.rule) }
        guard let order = command.order as? any DecidableOrder else { throw Objection(.alreadyChecked, .cl01) }
        var emission = Emission(matter)
        try order.run(&emission, context)
        return emission.outcome
    }

    static func refusal(
        of command: CommandName,
        because objection: Objection,
        _ state: ClearanceRequest?,
        by caller: Caller
    ) -> ClearanceRefusal {
        let isInside = state.map { Authority.isInside(caller, $0) } ?? false
        return ClearanceRefusal(
            problem: objection.problem,
            rule: objection.rule,
            command: command,
            state: isInside ? state?.state : nil,
            options: objection.waysOut ?? state?.options(of: caller) ?? [.check],
            details: objection.details
        )
    }
}
