/// An order given to a complaint. Every payload says its name and decides by itself; nothing happens inside.
public protocol ComplaintOrder: Hashable, Sendable, Codable {
    /// Its name on the wire.
    static var name: CommandName { get }
}

/// An order to a complaint that exists.
protocol DecidableOrder: ComplaintOrder {
    /// The events it causes. Stage, time and authority were checked before.
    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent]
}

/// Everything that can be asked of a complaint, with its details.
public indirect enum ComplaintCommand: Hashable, Sendable {
    case receive(ReceiveComplaint)
    case register(RegisterComplaint)
    case complete(CompleteContent)
    case assign(AssignComplaint)
    case answerDemand(AnswerDemand)
    case satisfyInFull(SatisfyInFull)
    case forward(ForwardComplaint)
    case acknowledge(AcknowledgeForwarding)
    case rejectDelivery(RejectDelivery)
    case sendAnswer(SendAnswer)
    case redirect(RedirectComplaint)
    case split(SplitComplaint)
    case link(LinkComplaint)
    case absorb(AbsorbComplaint)
    case followLead(FollowLead)
    case linkTrack(LinkTrack)
    case withdraw(WithdrawComplaint)
    case requestCase(RequestCase)
    case deliverCase(DeliverCase)
    case startReview(StartReview)
    case restoreTerm(RestoreTerm)
    case decide(DecideComplaint)
    case notify(NotifyDecision)
    case executeOrder(ExecuteOrder)
    case reportNewAct(ReportNewAct)
    case timerFired(TimerFired)
    case moveDeadlines(MoveDeadlines)
    case addDocument(AddDocument)
    case noteCase(NoteCase)
    case fetchCase(FetchCase)
    case recordCaseFetch(RecordCaseFetch)

    /// The order inside.
    public var order: any ComplaintOrder {
        switch self {
        case .receive(let order): order
        case .register(let order): order
        case .complete(let order): order
        case .assign(let order): order
        case .answerDemand(let order): order
        case .satisfyInFull(let order): order
        case .forward(let order): order
        case .acknowledge(let order): order
        case .rejectDelivery(let order): order
        case .sendAnswer(let order): order
        case .redirect(let order): order
        case .split(let order): order
        case .link(let order): order
        case .absorb(let order): order
        case .followLead(let order): order
        case .linkTrack(let order): order
        case .withdraw(let order): order
        case .requestCase(let order): order
        case .deliverCase(let order): order
        case .startReview(let order): order
        case .restoreTerm(let order): order
        case .decide(let order): order
        case .notify(let order): order
        case .executeOrder(let order): order
        case .reportNewAct(let order): order
        case .timerFired(let order): order
        case .moveDeadlines(let order): order
        case .addDocument(let order): order
        case .noteCase(let order): order
        case .fetchCase(let order): order
        case .recordCaseFetch(let order): order
        }
    }

    /// Its name on the wire.
    public var name: CommandName { type(of: order).name }
}
