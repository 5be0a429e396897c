import CivilTime
import Law

/// Whether a command is lawful for a case at a moment, before its details are looked at.
public enum Lawfulness: Hashable, Sendable {
    case lawful
    /// Forbidden by a rule; with the last day on which it was lawful, where a day matters.
    case forbidden(ProblemCode, RuleID, lastLawfulDay: Day?)

    /// Whether it is lawful.
    public var isLawful: Bool { self == .lawful }

    /// What is left when no notice can be served in time any more: grant, extension, late hearing (rules 6.4, A-11).
    public static let closedWindowCommands: [CommandName] = [.conclude, .extendTerm, .orderLateHearing]

    /// What a complaint asks of a case whatever its stage, and what may follow from its outcome (R15.2, R14.1); and what a clearance that
    /// goes on after the case says, which changes nothing then.
    static let afterClosing: Set<CommandName> = [
        .reopen, .giveForComplaint, .noteComplaintOutcome, .followClearance, .noteUnopenedClearance,
    ]

    /// The answer for one command. Source: rules 11.1 and 11.2.
    public static func of(_ command: CommandName, on matter: AdministrativeCase, at now: Instant) -> Lawfulness {
        if matter.stage.isClosed, !afterClosing.contains(command) {
            return .forbidden(.caseClosed, command.rule, lastLawfulDay: nil)
        }
        if command == .receive { return .forbidden(.alreadyReceived, command.rule, lastLawfulDay: nil) }
        guard stages(for: command).contains(matter.stage) else {
            return .forbidden(.stageForbids, command.rule, lastLawfulDay: nil)
        }
        if let hearing = hearingStages(for: command) {
            guard let round = matter.round, hearing.contains(round.stage) else {
                return .forbidden(.hearingStageForbids, command.rule, lastLawfulDay: nil)
            }
        }
        return further(command, matter, now)
    }

    /// The stages at which a command may be given at all; every command is named. Source: rules 11.1.
    static func stages(for command: CommandName) -> Set<CaseStage> {
        switch command {
        case .receive: []
        case .register: [.accepted]
        case .confirmCompleteness, .reportIncomplete: [.registered]
        case .addDocuments: [.incompleteFound]
        case .enterInMigrationPoliceIs, .sendInquiries: [.complete]
        case .recordReply: [.inquiries, .refusalPlanned, .preliminaryStage, .grantPlanned]
        case .sendToDepartment, .confirmByDepartment: [.inquiries]
        case .planRefusal: [.incompleteFound, .grantPlanned, .granted, .militaryRemoval, .surrenderRequested, .surrendered]
        case .draftPreliminaryDecision, .scheduleHearing, .serveNotice, .removeGround, .orderLateHearing, .conclude:
            [.refusalPlanned, .preliminaryStage]
        case .proveService, .reportServiceNotProved, .recordPosition, .answerArgument, .requestPostponement, .rescheduleHearing,
            .waiveHearing, .holdHearing, .writeMinutes, .remarkOnMinutes, .signMinutes:
            [.preliminaryStage]
        case .sendRefusal: [.refused]
        case .prepareDecision: [.grantPlanned]
        case .enterDecision: [.grantPlanned, .refused]
        case .requestMilitaryRemoval, .skipMilitary: [.granted]
        case .confirmMilitaryRemoval: [.militaryRemoval]
        case .recordMessageReceived, .recordSurrender: [.surrenderRequested]
        case .issue: [.surrendered]
        case .extendTerm: Set(CaseStage.allCases.filter(\.awaitsDecision))
        case .confirmGround:
            [
                .registered, .incompleteFound, .complete, .inquiries, .refusalPlanned, .preliminaryStage, .grantPlanned, .granted,
                .militaryRemoval, .surrenderRequested, .surrendered,
            ]
        case .reopen: [.refused, .closedRefused]
        case .giveForComplaint, .noteComplaintOutcome, .followClearance, .noteUnopenedClearance: Set(CaseStage.allCases)
        case .completeIssue: [.surrendered]
        case .withdraw, .notifyExtension, .recordClearance, .addDocument, .timerFired, .moveDeadlines:
            Set(CaseStage.allCases.filter { !$0.isClosed })
        }
    }

    /// The stages of the running round at which a command may be given; nil where the round does not matter. Source: rules 11.2.
    static func hearingStages(for command: CommandName) -> Set<HearingStage>? {
        switch command {
        case .scheduleHearing, .serveNotice: [.drafted, .noticeWindowClosed]
        case .orderLateHearing: [.drafted, .noticeWindowClosed]
        case .proveService: [.noticeServed, .held, .minutesSigned]
        case .recordPosition, .answerArgument: [.noticeServed, .held, .minutesSigned]
        case .reportServiceNotProved, .requestPostponement, .rescheduleHearing, .waiveHearing, .holdHearing: [.noticeServed]
        case .writeMinutes, .signMinutes: [.held]
        case .remarkOnMinutes: [.held, .minutesSigned]
        default: nil
        }
    }
}
