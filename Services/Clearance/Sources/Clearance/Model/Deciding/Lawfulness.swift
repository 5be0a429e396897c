import Law

/// Whether a command is lawful for a request, before its details are looked at.
public enum Lawfulness: Hashable, Sendable {
    case lawful
    /// Forbidden by a rule; with the way out, where the rules name one.
    case forbidden(ProblemCode, RuleID, waysOut: [CommandName]?)

    /// Whether it is lawful.
    public var isLawful: Bool { self == .lawful }

    /// The answer for one command. Source: rules 11.4.
    public static func of(_ command: CommandName, on matter: ClearanceRequest) -> Lawfulness {
        if command == .check { return .forbidden(.alreadyChecked, command.rule, waysOut: nil) }
        guard states(for: command).contains(matter.state) else {
            let problem: ProblemCode = matter.state.isClosed ? .requestClosed : .stateForbids
            return .forbidden(problem, command.rule, waysOut: nil)
        }
        return further(command, matter)
    }

    /// The states in which a command may be given at all; every command is named. Source: rules 11.4.
    static func states(for command: CommandName) -> Set<ClearanceState> {
        switch command {
        case .check: []
        case .reportAccess: [.notRequired]
        case .submit: [.required]
        case .resubmit: [.refused]
        case .withdraw: Set(ClearanceState.allCases.filter(\.isUndecided))
        case .route: [.manualRouting]
        case .reroute: [.routed, .manualRouting, .granted]
        case .prepare: [.routed, .granted]
        case .grant, .refuse, .confirmEnd, .proposeOverride, .approveOverride: [.routed]
        case .revoke, .sendNote: [.granted]
        case .reportObligation: [.manualRouting, .routed, .granted]
        case .recordMove: [.manualRouting, .routed]
        case .attach: [.required, .manualRouting, .routed, .granted]
        case .timerFired, .moveDeadlines: [.required, .manualRouting, .routed, .granted]
        case .addDocument: [.required, .submitted, .manualRouting, .routed, .granted, .refused]
        case .endExitCase, .readSealed, .admitReviewer, .endAdmission: Set(ClearanceState.allCases)
        }
    }

    /// Guards that depend on what has happened, not on the command's details.
    private static func further(_ command: CommandName, _ matter: ClearanceRequest) -> Lawfulness {
        switch command {
        case .prepare: allow(!(matter.state == .granted && matter.isExitDecisionIssued), .exitDecisionIssued, .cl24, [.sendNote])
        case .grant, .refuse: allow(!matter.preparations.isEmpty, .notPrepared, command.rule, [.prepare])
        case .revoke:
            matter.isExitDecisionIssued
                ? .forbidden(.exitDecisionIssued, .cl24, waysOut: [.sendNote])
                : allow(!matter.preparations.isEmpty, .notPrepared, .cl24, [.prepare])
        case .sendNote: allow(matter.isExitDecisionIssued, .exitDecisionNotIssued, .cl24, [.revoke])
        case .confirmEnd, .proposeOverride: allow(matter.parts.contains { $0.state == .pending }, .nothingPending, command.rule)
        case .approveOverride: allow(matter.proposedOverride != nil, .overrideMissing, .a22)
        case .attach: allow(matter.exitCase == nil || matter.exitEnd == .withoutPermission, .exitCaseAttached, .cl03)
        case .endExitCase: allow(matter.exitCase != nil, .exitCaseUnknown, .cl25)
        case .readSealed, .admitReviewer: allow(!matter.sealedEntries.isEmpty, .entryUnknown, .cl27)
        case .endAdmission: allow(!matter.admissions.isEmpty, .notAdmitted, .cl27)
        case .check, .reportAccess, .submit, .resubmit, .withdraw, .route, .reroute, .reportObligation, .recordMove, .addDocument,
            .timerFired, .moveDeadlines:
            .lawful
        }
    }

    private static func allow(
        _ condition: Bool,
        _ problem: ProblemCode,
        _ rule: RuleID,
        _ waysOut: [CommandName]? = nil
    ) -> Lawfulness {
        condition ? .lawful : .forbidden(problem, rule, waysOut: waysOut)
    }
}
