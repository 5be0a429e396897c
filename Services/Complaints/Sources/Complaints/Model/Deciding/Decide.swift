import CivilTime
import Law

extension Complaint {
    /// What a command causes: events, or a refusal that names the rule, the lawful options and the last lawful day. Changes nothing.
    ///
    /// - Parameters:
    ///   - state: nil before receipt.
    ///   - context: the moment, the caller, the law and the directory, as values.
    public static func decide(
        _ command: ComplaintCommand,
        on state: Complaint?,
        in context: ComplaintContext
    ) throws(ComplaintRefusal) -> [ComplaintEvent] {
        do {
            return try events(command, state, context)
        } catch {
            throw ComplaintRefusal(
                problem: error.problem,
                rule: error.rule,
                command: command.name,
                stage: state?.stage,
                options: state.map { $0.lawfulCommands(at: context.now) } ?? [.receive],
                lastLawfulDay: error.lastLawfulDay,
                details: error.details
            )
        }
    }

    /// What people may do with it at a moment, whoever they are.
    public func lawfulCommands(at now: Instant) -> [CommandName] {
        CommandName.allCases.filter { $0.isForPeople && Lawfulness.of($0, on: self, at: now).isLawful }
    }

    private static func events(
        _ command: ComplaintCommand,
        _ state: Complaint?,
        _ context: ComplaintContext
    ) throws(Objection) -> [ComplaintEvent] {
        if state == nil, case .receive(let order) = command {
            try Authority.check(.receive, nil, by: context.caller)
            return try order.events(context)
        }
        guard let complaint = state else { throw Objection(.complaintUnknown, command.name.rule) }
        // A timer may outlive its clock; firing late is not an error.
        if case .timerFired(let order) = command, complaint.stage.isClosed { return order.nothingLeftToDo }
        if case .forbidden(let problem, let rule, let day) = Lawfulness.of(command.name, on: complaint, at: context.now) {
            throw Objection(problem, rule, lastLawfulDay: day)
        }
        try Authority.check(command.name, complaint, by: context.caller)
        guard let order = command.order as? any DecidableOrder else { throw Objection(.alreadyReceived, .r15_1) }
        return try order.events(complaint, context)
    }
}
