extension ComplaintCommand {
    /// Reads a command: `decode` reads the details as the type it is given.
    /// - Throws: what `decode` throws.
    public init(name: CommandName, decode: (any ComplaintOrder.Type) throws -> any ComplaintOrder) throws {
        self = try Self.wrap(decode(Self.orderType(of: name)), as: name)
    }

    /// The type of a command's details.
    public static func orderType(of name: CommandName) -> any ComplaintOrder.Type {
        switch name {
        case .receive: ReceiveComplaint.self
        case .register: RegisterComplaint.self
        case .complete: CompleteContent.self
        case .assign: AssignComplaint.self
        case .answerDemand: AnswerDemand.self
        case .satisfyInFull: SatisfyInFull.self
        case .forward: ForwardComplaint.self
        case .acknowledge: AcknowledgeForwarding.self
        case .rejectDelivery: RejectDelivery.self
        case .sendAnswer: SendAnswer.self
        case .redirect: RedirectComplaint.self
        case .split: SplitComplaint.self
        case .link: LinkComplaint.self
        case .absorb: AbsorbComplaint.self
        case .followLead: FollowLead.self
        case .linkTrack: LinkTrack.self
        case .withdraw: WithdrawComplaint.self
        case .requestCase: RequestCase.self
        case .deliverCase: DeliverCase.self
        case .startReview: StartReview.self
        case .restoreTerm: RestoreTerm.self
        case .decide: DecideComplaint.self
        case .notify: NotifyDecision.self
        case .executeOrder: ExecuteOrder.self
        case .reportNewAct: ReportNewAct.self
        case .timerFired: TimerFired.self
        case .moveDeadlines: MoveDeadlines.self
        case .addDocument: AddDocument.self
        case .noteCase: NoteCase.self
        case .fetchCase: FetchCase.self
        case .recordCaseFetch: RecordCaseFetch.self
        }
    }

    private static func wrap(_ order: any ComplaintOrder, as name: CommandName) throws -> ComplaintCommand {
        switch order {
        case let order as ReceiveComplaint: return .receive(order)
        case let order as RegisterComplaint: return .register(order)
        case let order as CompleteContent: return .complete(order)
        case let order as AssignComplaint: return .assign(order)
        case let order as AnswerDemand: return .answerDemand(order)
        case let order as SatisfyInFull: return .satisfyInFull(order)
        case let order as ForwardComplaint: return .forward(order)
        case let order as AcknowledgeForwarding: return .acknowledge(order)
        case let order as RejectDelivery: return .rejectDelivery(order)
        case let order as SendAnswer: return .sendAnswer(order)
        case let order as RedirectComplaint: return .redirect(order)
        case let order as SplitComplaint: return .split(order)
        case let order as LinkComplaint: return .link(order)
        case let order as AbsorbComplaint: return .absorb(order)
        case let order as FollowLead: return .followLead(order)
        case let order as LinkTrack: return .linkTrack(order)
        case let order as WithdrawComplaint: return .withdraw(order)
        case let order as RequestCase: return .requestCase(order)
        case let order as DeliverCase: return .deliverCase(order)
        case let order as StartReview: return .startReview(order)
        case let order as RestoreTerm: return .restoreTerm(order)
        case let order as DecideComplaint: return .decide(order)
        case let order as NotifyDecision: return .notify(order)
        case let order as ExecuteOrder: return .executeOrder(order)
        case let order as ReportNewAct: return .reportNewAct(order)
        case let order as TimerFired: return .timerFired(order)
        case let order as MoveDeadlines: return .moveDeadlines(order)
        case let order as AddDocument: return .addDocument(order)
        case let order as NoteCase: return .noteCase(order)
        case let order as FetchCase: return .fetchCase(order)
        case let order as RecordCaseFetch: return .recordCaseFetch(order)
        default: throw UnknownCommand(name: name.rawValue)
        }
    }
}

/// Details that belong to no command.
public struct UnknownCommand: Error, Hashable, Sendable {
    /// The name asked for.
    public let name: String
}
