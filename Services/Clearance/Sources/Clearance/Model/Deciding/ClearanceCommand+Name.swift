extension ClearanceCommand {
    /// Reads a command: `decode` reads the details as the type it is given.
    /// - Throws: what `decode` throws.
    public init(name: CommandName, decode: (any ClearanceOrder.Type) throws -> any ClearanceOrder) throws {
        self = try Self.wrap(decode(Self.orderType(of: name)), as: name)
    }

    /// The type of a command's details.
    public static func orderType(of name: CommandName) -> any ClearanceOrder.Type {
        switch name {
        case .check: CheckClearance.self
        case .reportAccess: ReportAccess.self
        case .submit: SubmitClearance.self
        case .resubmit: ResubmitClearance.self
        case .withdraw: WithdrawClearance.self
        case .route: RouteByHand.self
        case .reroute: Reroute.self
        case .prepare: PrepareDecision.self
        case .grant: GrantParts.self
        case .refuse: RefuseParts.self
        case .revoke: RevokeGrant.self
        case .sendNote: SendNote.self
        case .reportObligation: ReportObligation.self
        case .confirmEnd: ConfirmEnd.self
        case .recordMove: RecordMove.self
        case .attach: AttachExitCase.self
        case .endExitCase: EndExitCase.self
        case .proposeOverride: ProposeOverride.self
        case .approveOverride: ApproveOverride.self
        case .readSealed: ReadSealed.self
        case .addDocument: AddClearanceDocument.self
        case .admitReviewer: AdmitReviewer.self
        case .endAdmission: EndAdmission.self
        case .timerFired: TimerFired.self
        case .moveDeadlines: MoveDeadlines.self
        }
    }

    private static func wrap(_ order: any ClearanceOrder, as name: CommandName) throws -> ClearanceCommand {
        switch order {
        case let order as CheckClearance: return .check(order)
        case let order as ReportAccess: return .reportAccess(order)
        case let order as SubmitClearance: return .submit(order)
        case let order as ResubmitClearance: return .resubmit(order)
        case let order as WithdrawClearance: return .withdraw(order)
        case let order as RouteByHand: return .route(order)
        case let order as Reroute: return .reroute(order)
        case let order as PrepareDecision: return .prepare(order)
        case let order as GrantParts: return .grant(order)
        case let order as RefuseParts: return .refuse(order)
        case let order as RevokeGrant: return .revoke(order)
        case let order as SendNote: return .sendNote(order)
        case let order as ReportObligation: return .reportObligation(order)
        case let order as ConfirmEnd: return .confirmEnd(order)
        case let order as RecordMove: return .recordMove(order)
        case let order as AttachExitCase: return .attach(order)
        case let order as EndExitCase: return .endExitCase(order)
        case let order as ProposeOverride: return .proposeOverride(order)
        case let order as ApproveOverride: return .approveOverride(order)
        case let order as ReadSealed: return .readSealed(order)
        case let order as AddClearanceDocument: return .addDocument(order)
        case let order as AdmitReviewer: return .admitReviewer(order)
        case let order as EndAdmission: return .endAdmission(order)
        case let order as TimerFired: return .timerFired(order)
        case let order as MoveDeadlines: return .moveDeadlines(order)
        default: throw UnknownCommand(name: name.rawValue)
        }
    }
}

/// Details that belong to no command.
public struct UnknownCommand: Error, Hashable, Sendable {
    /// The name asked for.
    public let name: String
}
