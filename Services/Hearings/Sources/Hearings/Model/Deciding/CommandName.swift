import Law

/// Everything that can be asked of a case; the raw value is the name on the wire.
public enum CommandName: String, CaseIterable, Hashable, Sendable, Codable {
    case receive
    case register
    case confirmCompleteness
    case reportIncomplete
    case addDocuments
    case enterInMigrationPoliceIs
    case sendInquiries
    case recordReply
    case sendToDepartment
    case confirmByDepartment
    case planRefusal
    case draftPreliminaryDecision
    case scheduleHearing
    case serveNotice
    case proveService
    case reportServiceNotProved
    case recordPosition
    case answerArgument
    case requestPostponement
    case rescheduleHearing
    case removeGround
    case waiveHearing
    case holdHearing
    case writeMinutes
    case remarkOnMinutes
    case signMinutes
    case conclude
    case sendRefusal
    case prepareDecision
    case enterDecision
    case requestMilitaryRemoval
    case confirmMilitaryRemoval
    case skipMilitary
    case recordMessageReceived
    case recordSurrender
    case issue
    case withdraw
    case extendTerm
    case notifyExtension
    case orderLateHearing
    case recordClearance
    case confirmGround
    case reopen
    case addDocument
    case timerFired
    case moveDeadlines
    case giveForComplaint
    case noteComplaintOutcome
    case followClearance
    case noteUnopenedClearance
    case completeIssue

    /// The rule the command rests on, and by which it is refused at the wrong stage.
    public var rule: RuleID {
        switch self {
        case .receive: .r6_1
        case .register: .r8_5
        case .confirmCompleteness: .r8_6
        case .reportIncomplete, .addDocuments: .a32
        case .enterInMigrationPoliceIs: .r9_1
        case .sendInquiries, .recordReply: .r9_2
        case .sendToDepartment: .r9_4
        case .confirmByDepartment: .r9_5
        case .planRefusal, .draftPreliminaryDecision, .recordPosition, .answerArgument: .r9_7
        case .scheduleHearing, .holdHearing: .r9_8
        case .serveNotice: .dl08
        case .proveService, .reportServiceNotProved: .a09
        case .requestPostponement, .rescheduleHearing: .dl09
        case .removeGround, .waiveHearing, .writeMinutes, .remarkOnMinutes, .signMinutes, .conclude: .r9_9
        case .sendRefusal: .r9_10
        case .prepareDecision, .enterDecision: .r9_6
        case .requestMilitaryRemoval, .confirmMilitaryRemoval: .r9_11
        case .skipMilitary: .a37
        case .recordMessageReceived: .r9_12
        case .recordSurrender: .r9_13
        case .issue: .r9_14
        case .withdraw: .r6_1
        case .extendTerm, .notifyExtension: .dx3
        case .orderLateHearing: .a11
        case .recordClearance, .followClearance, .noteUnopenedClearance: .r12_1
        case .completeIssue: .r9_14
        case .confirmGround: .a10
        case .reopen, .noteComplaintOutcome: .r14_1
        case .giveForComplaint: .r15_2
        case .addDocument: .r2_4
        case .timerFired, .moveDeadlines: .a48
        }
    }

    /// Whether people choose it; the others are the system's own.
    public var isForPeople: Bool {
        switch self {
        case .receive, .reopen, .addDocument, .timerFired, .moveDeadlines, .giveForComplaint, .noteComplaintOutcome,
            .followClearance, .noteUnopenedClearance, .completeIssue:
            false
        default: true
        }
    }
}
