extension CaseCommand {
    /// Reads a command: `decode` reads the details as the type it is given.
    /// - Throws: what `decode` throws.
    public init(name: CommandName, decode: (any CaseOrder.Type) throws -> any CaseOrder) throws {
        self = try Self.wrap(decode(Self.orderType(of: name)), as: name)
    }

    /// The type of a command's details.
    public static func orderType(of name: CommandName) -> any CaseOrder.Type {
        switch name {
        case .receive: ReceiveCase.self
        case .register: RegisterCase.self
        case .confirmCompleteness: ConfirmCompleteness.self
        case .reportIncomplete: ReportIncomplete.self
        case .addDocuments: AddDocuments.self
        case .enterInMigrationPoliceIs: EnterInMigrationPoliceIs.self
        case .sendInquiries: SendInquiries.self
        case .recordReply: RecordReply.self
        case .sendToDepartment: SendToDepartment.self
        case .confirmByDepartment: ConfirmByDepartment.self
        case .planRefusal: PlanRefusal.self
        case .draftPreliminaryDecision: DraftPreliminaryDecision.self
        case .scheduleHearing: ScheduleHearing.self
        case .serveNotice: ServeNotice.self
        case .orderLateHearing: OrderLateHearing.self
        case .proveService: ProveService.self
        case .reportServiceNotProved: ReportServiceNotProved.self
        case .recordPosition: RecordPosition.self
        case .answerArgument: AnswerArgument.self
        case .requestPostponement: RequestPostponement.self
        case .rescheduleHearing: RescheduleHearing.self
        case .removeGround: RemoveGround.self
        case .waiveHearing: WaiveHearing.self
        case .holdHearing: HoldHearing.self
        case .writeMinutes: WriteMinutes.self
        case .remarkOnMinutes: RemarkOnMinutes.self
        case .signMinutes: SignMinutes.self
        case .conclude: ConcludeHearing.self
        case .sendRefusal: SendRefusal.self
        case .prepareDecision: PrepareDecision.self
        case .enterDecision: EnterDecision.self
        case .requestMilitaryRemoval: RequestMilitaryRemoval.self
        case .confirmMilitaryRemoval: ConfirmMilitaryRemoval.self
        case .skipMilitary: SkipMilitary.self
        case .recordMessageReceived: RecordMessageReceived.self
        case .recordSurrender: RecordSurrender.self
        case .issue: IssueDecision.self
        case .withdraw: WithdrawCase.self
        case .extendTerm: ExtendTerm.self
        case .notifyExtension: NotifyExtension.self
        case .recordClearance: RecordClearance.self
        case .confirmGround: ConfirmGround.self
        case .reopen: ReopenCase.self
        case .addDocument: AddDocument.self
        case .timerFired: TimerFired.self
        case .moveDeadlines: MoveDeadlines.self
        case .giveForComplaint: GiveCase.self
        case .noteComplaintOutcome: NoteComplaintOutcome.self
        case .completeIssue: CompleteIssue.self
        case .noteUnopenedClearance: NoteUnopenedClearance.self
        case .followClearance: FollowClearance.self
        }
    }

    private static func wrap(_ order: any CaseOrder, as name: CommandName) throws -> CaseCommand {
        switch order {
        case let order as ReceiveCase: return .receive(order)
        case let order as RegisterCase: return .register(order)
        case let order as ConfirmCompleteness: return .confirmCompleteness(order)
        case let order as ReportIncomplete: return .reportIncomplete(order)
        case let order as AddDocuments: return .addDocuments(order)
        case let order as EnterInMigrationPoliceIs: return .enterInMigrationPoliceIs(order)
        case let order as SendInquiries: return .sendInquiries(order)
        case let order as RecordReply: return .recordReply(order)
        case let order as SendToDepartment: return .sendToDepartment(order)
        case let order as ConfirmByDepartment: return .confirmByDepartment(order)
        case let order as PlanRefusal: return .planRefusal(order)
        case let order as DraftPreliminaryDecision: return .draftPreliminaryDecision(order)
        case let order as ScheduleHearing: return .scheduleHearing(order)
        case let order as ServeNotice: return .serveNotice(order)
        case let order as OrderLateHearing: return .orderLateHearing(order)
        case let order as ProveService: return .proveService(order)
        case let order as ReportServiceNotProved: return .reportServiceNotProved(order)
        case let order as RecordPosition: return .recordPosition(order)
        case let order as AnswerArgument: return .answerArgument(order)
        case let order as RequestPostponement: return .requestPostponement(order)
        case let order as RescheduleHearing: return .rescheduleHearing(order)
        case let order as RemoveGround: return .removeGround(order)
        case let order as WaiveHearing: return .waiveHearing(order)
        case let order as HoldHearing: return .holdHearing(order)
        case let order as WriteMinutes: return .writeMinutes(order)
        case let order as RemarkOnMinutes: return .remarkOnMinutes(order)
        case let order as SignMinutes: return .signMinutes(order)
        case let order as ConcludeHearing: return .conclude(order)
        case let order as SendRefusal: return .sendRefusal(order)
        case let order as PrepareDecision: return .prepareDecision(order)
        case let order as EnterDecision: return .enterDecision(order)
        case let order as RequestMilitaryRemoval: return .requestMilitaryRemoval(order)
        case let order as ConfirmMilitaryRemoval: return .confirmMilitaryRemoval(order)
        case let order as SkipMilitary: return .skipMilitary(order)
        case let order as RecordMessageReceived: return .recordMessageReceived(order)
        case let order as RecordSurrender: return .recordSurrender(order)
        case let order as IssueDecision: return .issue(order)
        case let order as WithdrawCase: return .withdraw(order)
        case let order as ExtendTerm: return .extendTerm(order)
        case let order as NotifyExtension: return .notifyExtension(order)
        case let order as RecordClearance: return .recordClearance(order)
        case let order as ConfirmGround: return .confirmGround(order)
        case let order as ReopenCase: return .reopen(order)
        case let order as AddDocument: return .addDocument(order)
        case let order as TimerFired: return .timerFired(order)
        case let order as MoveDeadlines: return .moveDeadlines(order)
        case let order as GiveCase: return .giveForComplaint(order)
        case let order as NoteComplaintOutcome: return .noteComplaintOutcome(order)
        case let order as CompleteIssue: return .completeIssue(order)
        case let order as NoteUnopenedClearance: return .noteUnopenedClearance(order)
        case let order as FollowClearance: return .followClearance(order)
        default: throw UnknownCommand(name: name.rawValue)
        }
    }
}

/// Details that belong to no command.
public struct UnknownCommand: Error, Hashable, Sendable {
    /// The name asked for.
    public let name: String
}
