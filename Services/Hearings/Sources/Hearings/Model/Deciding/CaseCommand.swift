/// An order given to a case. Every payload says its name and decides by itself; nothing happens inside.
public protocol CaseOrder: Hashable, Sendable, Codable {
    /// Its name on the wire.
    static var name: CommandName { get }
}

/// An order to a case that exists.
protocol DecidableOrder: CaseOrder {
    /// The events it causes. Stage, time and authority were checked before.
    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent]
}

/// Everything that can be asked of a case, with its details.
public enum CaseCommand: Hashable, Sendable {
    case receive(ReceiveCase)
    case register(RegisterCase)
    case confirmCompleteness(ConfirmCompleteness)
    case reportIncomplete(ReportIncomplete)
    case addDocuments(AddDocuments)
    case enterInMigrationPoliceIs(EnterInMigrationPoliceIs)
    case sendInquiries(SendInquiries)
    case recordReply(RecordReply)
    case sendToDepartment(SendToDepartment)
    case confirmByDepartment(ConfirmByDepartment)
    case planRefusal(PlanRefusal)
    case draftPreliminaryDecision(DraftPreliminaryDecision)
    case scheduleHearing(ScheduleHearing)
    case serveNotice(ServeNotice)
    case orderLateHearing(OrderLateHearing)
    case proveService(ProveService)
    case reportServiceNotProved(ReportServiceNotProved)
    case recordPosition(RecordPosition)
    case answerArgument(AnswerArgument)
    case requestPostponement(RequestPostponement)
    case rescheduleHearing(RescheduleHearing)
    case removeGround(RemoveGround)
    case waiveHearing(WaiveHearing)
    case holdHearing(HoldHearing)
    case writeMinutes(WriteMinutes)
    case remarkOnMinutes(RemarkOnMinutes)
    case signMinutes(SignMinutes)
    case conclude(ConcludeHearing)
    case sendRefusal(SendRefusal)
    case prepareDecision(PrepareDecision)
    case enterDecision(EnterDecision)
    case requestMilitaryRemoval(RequestMilitaryRemoval)
    case confirmMilitaryRemoval(ConfirmMilitaryRemoval)
    case skipMilitary(SkipMilitary)
    case recordMessageReceived(RecordMessageReceived)
    case recordSurrender(RecordSurrender)
    case issue(IssueDecision)
    case withdraw(WithdrawCase)
    case extendTerm(ExtendTerm)
    case notifyExtension(NotifyExtension)
    case recordClearance(RecordClearance)
    case confirmGround(ConfirmGround)
    case reopen(ReopenCase)
    case addDocument(AddDocument)
    case timerFired(TimerFired)
    case moveDeadlines(MoveDeadlines)
    case giveForComplaint(GiveCase)
    case noteComplaintOutcome(NoteComplaintOutcome)
    case completeIssue(CompleteIssue)
    case noteUnopenedClearance(NoteUnopenedClearance)
    case followClearance(FollowClearance)

    /// The order inside.
    public var order: any CaseOrder {
        switch self {
        case .receive(let order): order
        case .register(let order): order
        case .confirmCompleteness(let order): order
        case .reportIncomplete(let order): order
        case .addDocuments(let order): order
        case .enterInMigrationPoliceIs(let order): order
        case .sendInquiries(let order): order
        case .recordReply(let order): order
        case .sendToDepartment(let order): order
        case .confirmByDepartment(let order): order
        case .planRefusal(let order): order
        case .draftPreliminaryDecision(let order): order
        case .scheduleHearing(let order): order
        case .serveNotice(let order): order
        case .orderLateHearing(let order): order
        case .proveService(let order): order
        case .reportServiceNotProved(let order): order
        case .recordPosition(let order): order
        case .answerArgument(let order): order
        case .requestPostponement(let order): order
        case .rescheduleHearing(let order): order
        case .removeGround(let order): order
        case .waiveHearing(let order): order
        case .holdHearing(let order): order
        case .writeMinutes(let order): order
        case .remarkOnMinutes(let order): order
        case .signMinutes(let order): order
        case .conclude(let order): order
        case .sendRefusal(let order): order
        case .prepareDecision(let order): order
        case .enterDecision(let order): order
        case .requestMilitaryRemoval(let order): order
        case .confirmMilitaryRemoval(let order): order
        case .skipMilitary(let order): order
        case .recordMessageReceived(let order): order
        case .recordSurrender(let order): order
        case .issue(let order): order
        case .withdraw(let order): order
        case .extendTerm(let order): order
        case .notifyExtension(let order): order
        case .recordClearance(let order): order
        case .confirmGround(let order): order
        case .reopen(let order): order
        case .addDocument(let order): order
        case .timerFired(let order): order
        case .moveDeadlines(let order): order
        case .giveForComplaint(let order): order
        case .noteComplaintOutcome(let order): order
        case .completeIssue(let order): order
        case .noteUnopenedClearance(let order): order
        case .followClearance(let order): order
        }
    }

    /// Its name on the wire.
    public var name: CommandName { type(of: order).name }
}
