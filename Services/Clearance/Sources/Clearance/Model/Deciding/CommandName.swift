import Law

/// Everything that can be asked of a request; the raw value is the name on the wire.
public enum CommandName: String, CaseIterable, Hashable, Sendable, Codable {
    case check
    case reportAccess
    case submit
    case resubmit
    case withdraw
    case route
    case reroute
    case prepare
    case grant
    case refuse
    case revoke
    case sendNote
    case reportObligation
    case confirmEnd
    case recordMove
    case attach
    case endExitCase
    case proposeOverride
    case approveOverride
    case readSealed
    case addDocument
    case admitReviewer
    case endAdmission
    case timerFired
    case moveDeadlines

    /// The rule the command rests on, and by which it is refused in the wrong state.
    public var rule: RuleID {
        switch self {
        case .check: .cl01
        case .reportAccess: .cl02
        case .submit, .prepare, .grant: .r12_1
        case .resubmit, .withdraw: .a21
        case .route: .a22
        case .reroute: .cl19
        case .refuse: .cl27
        case .revoke, .sendNote: .cl24
        case .reportObligation: .cl23
        case .confirmEnd: .cl21
        case .recordMove: .cl17
        case .attach: .cl03
        case .endExitCase: .cl25
        case .proposeOverride, .approveOverride: .a22
        case .readSealed, .admitReviewer, .endAdmission: .cl27
        case .addDocument: .cl21
        case .timerFired: .cl26
        case .moveDeadlines: .a48
        }
    }

    /// Whether people choose it; the others are the system's own.
    public var isForPeople: Bool {
        switch self {
        case .check, .reroute, .endExitCase, .readSealed, .addDocument, .timerFired, .moveDeadlines: false
        default: true
        }
    }
}
