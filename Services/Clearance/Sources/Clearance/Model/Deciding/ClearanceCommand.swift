/// An order given to a request. Every payload says its name and decides by itself; nothing happens inside.
public protocol ClearanceOrder: Hashable, Sendable, Codable {
    /// Its name on the wire.
    static var name: CommandName { get }
}

/// An order to a request that exists.
protocol DecidableOrder: ClearanceOrder {
    /// Emits the events it causes. State, time and authority were checked before.
    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection)
}

/// Everything that can be asked of a request, with its details.
public enum ClearanceCommand: Hashable, Sendable {
    case check(CheckClearance)
    case reportAccess(ReportAccess)
    case submit(SubmitClearance)
    case resubmit(ResubmitClearance)
    case withdraw(WithdrawClearance)
    case route(RouteByHand)
    case reroute(Reroute)
    case prepare(PrepareDecision)
    case grant(GrantParts)
    case refuse(RefuseParts)
    case revoke(RevokeGrant)
    case sendNote(SendNote)
    case reportObligation(ReportObligation)
    case confirmEnd(ConfirmEnd)
    case recordMove(RecordMove)
    case attach(AttachExitCase)
    case endExitCase(EndExitCase)
    case proposeOverride(ProposeOverride)
    case approveOverride(ApproveOverride)
    case readSealed(ReadSealed)
    case addDocument(AddClearanceDocument)
    case admitReviewer(AdmitReviewer)
    case endAdmission(EndAdmission)
    case timerFired(TimerFired)
    case moveDeadlines(MoveDeadlines)

    /// The order inside.
    public var order: any ClearanceOrder {
        switch self {
        case .check(let order): order
        case .reportAccess(let order): order
        case .submit(let order): order
        case .resubmit(let order): order
        case .withdraw(let order): order
        case .route(let order): order
        case .reroute(let order): order
        case .prepare(let order): order
        case .grant(let order): order
        case .refuse(let order): order
        case .revoke(let order): order
        case .sendNote(let order): order
        case .reportObligation(let order): order
        case .confirmEnd(let order): order
        case .recordMove(let order): order
        case .attach(let order): order
        case .endExitCase(let order): order
        case .proposeOverride(let order): order
        case .approveOverride(let order): order
        case .readSealed(let order): order
        case .addDocument(let order): order
        case .admitReviewer(let order): order
        case .endAdmission(let order): order
        case .timerFired(let order): order
        case .moveDeadlines(let order): order
        }
    }

    /// Its name on the wire.
    public var name: CommandName { type(of: order).name }
}
