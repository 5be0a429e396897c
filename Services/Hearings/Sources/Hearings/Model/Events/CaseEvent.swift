import Contracts

/// Everything that can happen to a case. Names and shapes never change once recorded: a new shape is a new version.
public enum CaseEvent: Hashable, Sendable {
    case received(CaseReceived)
    case registered(CaseRegistered)
    case completenessConfirmed(CompletenessConfirmed)
    case incompleteFound(IncompleteFound)
    case documentsAdded(DocumentsAdded)
    case documentAdded(DocumentAdded)
    case enteredInMigrationPoliceIs(EnteredInMigrationPoliceIs)
    case inquiriesSent(InquiriesSent)
    case replyRecorded(ReplyRecorded)
    case sentToDepartment(SentToDepartment)
    case departmentConfirmed(DepartmentConfirmed)
    case clearanceRecorded(ClearanceRecorded)
    case refusalPlanned(RefusalPlanned)
    case groundConfirmed(GroundConfirmed)
    case noticeWindowClosed(NoticeWindowClosed)
    case preliminaryDecisionDrafted(PreliminaryDecisionDrafted)
    case groundRemoved(GroundRemoved)
    case termExtended(TermExtended)
    case extensionNotified(ExtensionNotified)
    case lateHearingOrdered(LateHearingOrdered)
    case hearingScheduled(HearingScheduled)
    case noticeServed(NoticeServed)
    case serviceProved(ServiceProved)
    case serviceNotProved(ServiceNotProved)
    case positionRecorded(PositionRecorded)
    case argumentAnswered(ArgumentAnswered)
    case postponementRequested(PostponementRequested)
    case hearingRescheduled(HearingRescheduled)
    case hearingWaived(HearingWaived)
    case hearingHeld(HearingHeld)
    case hearingAdjourned(HearingAdjourned)
    case minutesWritten(MinutesWritten)
    case minutesRemarked(MinutesRemarked)
    case minutesSigned(MinutesSigned)
    case grantConcluded(GrantConcluded)
    case refused(DecisionRefused)
    case newGroundRaised(NewGroundRaised)
    case refusalSent(RefusalSent)
    case decisionPrepared(DecisionPrepared)
    case decisionEntered(DecisionEntered)
    case militaryRemovalRequested(MilitaryRemovalRequested)
    case militaryRemovalConfirmed(MilitaryRemovalConfirmed)
    case militarySkipped(MilitarySkipped)
    case messageReceived(MessageReceived)
    case documentSurrendered(DocumentSurrendered)
    case issued(DecisionIssued)
    case withdrawn(CaseWithdrawn)
    case reopened(CaseReopened)
    case termWarned(TermWarned)
    case termBreached(TermBreached)
    case clockOverran(ClockOverran)
    case deadlinesMoved(DeadlinesMoved)
    case givenForComplaint(CaseGivenForComplaint)
    case complaintOutcomeNoted(ComplaintOutcomeNoted)
    case clearanceNoticed(ClearanceNoticed)
    case clearanceNotOpened(ClearanceNotOpened)
    case issueOrdered(IssueOrdered)
    case issueStopped(IssueStopped)

    /// The data of the event.
    public var fact: any CaseFact {
        switch self {
        case .received(let fact): fact
        case .registered(let fact): fact
        case .completenessConfirmed(let fact): fact
        case .incompleteFound(let fact): fact
        case .documentsAdded(let fact): fact
        case .documentAdded(let fact): fact
        case .enteredInMigrationPoliceIs(let fact): fact
        case .inquiriesSent(let fact): fact
        case .replyRecorded(let fact): fact
        case .sentToDepartment(let fact): fact
        case .departmentConfirmed(let fact): fact
        case .clearanceRecorded(let fact): fact
        case .refusalPlanned(let fact): fact
        case .groundConfirmed(let fact): fact
        case .noticeWindowClosed(let fact): fact
        case .preliminaryDecisionDrafted(let fact): fact
        case .groundRemoved(let fact): fact
        case .termExtended(let fact): fact
        case .extensionNotified(let fact): fact
        case .lateHearingOrdered(let fact): fact
        case .hearingScheduled(let fact): fact
        case .noticeServed(let fact): fact
        case .serviceProved(let fact): fact
        case .serviceNotProved(let fact): fact
        case .positionRecorded(let fact): fact
        case .argumentAnswered(let fact): fact
        case .postponementRequested(let fact): fact
        case .hearingRescheduled(let fact): fact
        case .hearingWaived(let fact): fact
        case .hearingHeld(let fact): fact
        case .hearingAdjourned(let fact): fact
        case .minutesWritten(let fact): fact
        case .minutesRemarked(let fact): fact
        case .minutesSigned(let fact): fact
        case .grantConcluded(let fact): fact
        case .refused(let fact): fact
        case .newGroundRaised(let fact): fact
        case .refusalSent(let fact): fact
        case .decisionPrepared(let fact): fact
        case .decisionEntered(let fact): fact
        case .militaryRemovalRequested(let fact): fact
        case .militaryRemovalConfirmed(let fact): fact
        case .militarySkipped(let fact): fact
        case .messageReceived(let fact): fact
        case .documentSurrendered(let fact): fact
        case .issued(let fact): fact
        case .withdrawn(let fact): fact
        case .reopened(let fact): fact
        case .termWarned(let fact): fact
        case .termBreached(let fact): fact
        case .clockOverran(let fact): fact
        case .deadlinesMoved(let fact): fact
        case .givenForComplaint(let fact): fact
        case .complaintOutcomeNoted(let fact): fact
        case .clearanceNoticed(let fact): fact
        case .clearanceNotOpened(let fact): fact
        case .issueOrdered(let fact): fact
        case .issueStopped(let fact): fact
        }
    }

    /// The stable dotted name of the event.
    public var type: String { Swift.type(of: fact).type }

    /// When, who, by which edition and rule.
    public var stamp: Stamp { fact.stamp }

    /// The stage before and after.
    public var stage: StageChange { fact.stage }
}
