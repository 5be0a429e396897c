import Law

/// Everything that can be asked of a complaint; the raw value is the name on the wire.
public enum CommandName: String, CaseIterable, Hashable, Sendable, Codable {
    case receive
    case register
    case complete
    case assign
    case answerDemand
    case satisfyInFull
    case forward
    case acknowledge
    case rejectDelivery
    case sendAnswer
    case redirect
    case split
    case link
    case absorb
    case followLead
    case linkTrack
    case withdraw
    case requestCase
    case deliverCase
    case startReview
    case restoreTerm
    case decide
    case notify
    case executeOrder
    case reportNewAct
    case timerFired
    case moveDeadlines
    case addDocument
    case noteCase
    case fetchCase
    case recordCaseFetch

    /// The rule the command rests on, and by which it is refused at the wrong stage.
    public var rule: RuleID {
        switch self {
        case .receive: .r15_1
        case .register: .dl01
        case .complete, .link, .absorb, .followLead, .linkTrack, .withdraw, .reportNewAct: .a18
        case .addDocument, .noteCase: .r15_1
        case .assign, .answerDemand: .r15_3
        case .satisfyInFull: .dl18
        case .forward, .acknowledge, .rejectDelivery, .fetchCase, .recordCaseFetch: .r15_2
        case .sendAnswer: .r15_4
        case .redirect, .split: .dx5
        case .requestCase, .deliverCase: .a17
        case .startReview, .decide, .notify, .executeOrder: .r14_1
        case .restoreTerm: .dx1
        case .timerFired, .moveDeadlines: .a48
        }
    }

    /// Whether people choose it; the others are the system's own.
    public var isForPeople: Bool {
        switch self {
        // A case is fetched because forwarding or delivering it was asked for.
        case .absorb, .followLead, .timerFired, .moveDeadlines, .receive, .addDocument, .noteCase, .fetchCase, .recordCaseFetch:
            false
        default: true
        }
    }
}
