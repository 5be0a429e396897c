/// An event name this version does not know.
public struct UnknownEventType: Error, Hashable, Sendable {
    /// The name met.
    public let type: String
}

extension CaseEvent {
    /// Every kind of data, in the order of the enum.
    static let factTypes: [any CaseFact.Type] = [
        CaseReceived.self,
        CaseRegistered.self,
        CompletenessConfirmed.self,
        IncompleteFound.self,
        DocumentsAdded.self,
        DocumentAdded.self,
        EnteredInMigrationPoliceIs.self,
        InquiriesSent.self,
        ReplyRecorded.self,
        SentToDepartment.self,
        DepartmentConfirmed.self,
        ClearanceRecorded.self,
        RefusalPlanned.self,
        GroundConfirmed.self,
        NoticeWindowClosed.self,
        PreliminaryDecisionDrafted.self,
        GroundRemoved.self,
        TermExtended.self,
        ExtensionNotified.self,
        LateHearingOrdered.self,
        HearingScheduled.self,
        NoticeServed.self,
        ServiceProved.self,
        ServiceNotProved.self,
        PositionRecorded.self,
        ArgumentAnswered.self,
        PostponementRequested.self,
        HearingRescheduled.self,
        HearingWaived.self,
        HearingHeld.self,
        HearingAdjourned.self,
        MinutesWritten.self,
        MinutesRemarked.self,
        MinutesSigned.self,
        GrantConcluded.self,
        DecisionRefused.self,
        NewGroundRaised.self,
        RefusalSent.self,
        DecisionPrepared.self,
        DecisionEntered.self,
        MilitaryRemovalRequested.self,
        MilitaryRemovalConfirmed.self,
        MilitarySkipped.self,
        MessageReceived.self,
        DocumentSurrendered.self,
        DecisionIssued.self,
        CaseWithdrawn.self,
        CaseReopened.self,
        TermWarned.self,
        TermBreached.self,
        ClockOverran.self,
        DeadlinesMoved.self,
        CaseGivenForComplaint.self,
        ComplaintOutcomeNoted.self,
        ClearanceNoticed.self,
        ClearanceNotOpened.self,
        IssueOrdered.self,
        IssueStopped.self,
    ]

    private static let factTypeByName: [String: any CaseFact.Type] = Dictionary(
        uniqueKeysWithValues: factTypes.map { ($0.type, $0) }
    )

    /// Every event name, in the order of the enum.
    public static let types: [String] = factTypes.map { $0.type }

    /// Reads an event back: `decode` reads the data as the type it is given.
    /// - Throws: `UnknownEventType`, or what `decode` throws.
    public init(type: String, decode: (any CaseFact.Type) throws -> any CaseFact) throws {
        guard let known = Self.factTypeByName[type], let event = CaseEvent(try decode(known)), event.type == type else {
            throw UnknownEventType(type: type)
        }
        self = event
    }

    /// The event of this data; nil for a fact that is not a case's.
    init?(_ fact: any CaseFact) {
        switch fact {
        case let fact as CaseReceived: self = .received(fact)
        case let fact as CaseRegistered: self = .registered(fact)
        case let fact as CompletenessConfirmed: self = .completenessConfirmed(fact)
        case let fact as IncompleteFound: self = .incompleteFound(fact)
        case let fact as DocumentsAdded: self = .documentsAdded(fact)
        case let fact as DocumentAdded: self = .documentAdded(fact)
        case let fact as EnteredInMigrationPoliceIs: self = .enteredInMigrationPoliceIs(fact)
        case let fact as InquiriesSent: self = .inquiriesSent(fact)
        case let fact as ReplyRecorded: self = .replyRecorded(fact)
        case let fact as SentToDepartment: self = .sentToDepartment(fact)
        case let fact as DepartmentConfirmed: self = .departmentConfirmed(fact)
        case let fact as ClearanceRecorded: self = .clearanceRecorded(fact)
        case let fact as RefusalPlanned: self = .refusalPlanned(fact)
        case let fact as GroundConfirmed: self = .groundConfirmed(fact)
        case let fact as NoticeWindowClosed: self = .noticeWindowClosed(fact)
        case let fact as PreliminaryDecisionDrafted: self = .preliminaryDecisionDrafted(fact)
        case let fact as GroundRemoved: self = .groundRemoved(fact)
        case let fact as TermExtended: self = .termExtended(fact)
        case let fact as ExtensionNotified: self = .extensionNotified(fact)
        case let fact as LateHearingOrdered: self = .lateHearingOrdered(fact)
        case let fact as HearingScheduled: self = .hearingScheduled(fact)
        case let fact as NoticeServed: self = .noticeServed(fact)
        case let fact as ServiceProved: self = .serviceProved(fact)
        case let fact as ServiceNotProved: self = .serviceNotProved(fact)
        case let fact as PositionRecorded: self = .positionRecorded(fact)
        case let fact as ArgumentAnswered: self = .argumentAnswered(fact)
        case let fact as PostponementRequested: self = .postponementRequested(fact)
        case let fact as HearingRescheduled: self = .hearingRescheduled(fact)
        case let fact as HearingWaived: self = .hearingWaived(fact)
        case let fact as HearingHeld: self = .hearingHeld(fact)
        case let fact as HearingAdjourned: self = .hearingAdjourned(fact)
        case let fact as MinutesWritten: self = .minutesWritten(fact)
        case let fact as MinutesRemarked: self = .minutesRemarked(fact)
        case let fact as MinutesSigned: self = .minutesSigned(fact)
        case let fact as GrantConcluded: self = .grantConcluded(fact)
        case let fact as DecisionRefused: self = .refused(fact)
        case let fact as NewGroundRaised: self = .newGroundRaised(fact)
        case let fact as RefusalSent: self = .refusalSent(fact)
        case let fact as DecisionPrepared: self = .decisionPrepared(fact)
        case let fact as DecisionEntered: self = .decisionEntered(fact)
        case let fact as MilitaryRemovalRequested: self = .militaryRemovalRequested(fact)
        case let fact as MilitaryRemovalConfirmed: self = .militaryRemovalConfirmed(fact)
        case let fact as MilitarySkipped: self = .militarySkipped(fact)
        case let fact as MessageReceived: self = .messageReceived(fact)
        case let fact as DocumentSurrendered: self = .documentSurrendered(fact)
        case let fact as DecisionIssued: self = .issued(fact)
        case let fact as CaseWithdrawn: self = .withdrawn(fact)
        case let fact as CaseReopened: self = .reopened(fact)
        case let fact as TermWarned: self = .termWarned(fact)
        case let fact as TermBreached: self = .termBreached(fact)
        case let fact as ClockOverran: self = .clockOverran(fact)
        case let fact as DeadlinesMoved: self = .deadlinesMoved(fact)
        case let fact as CaseGivenForComplaint: self = .givenForComplaint(fact)
        case let fact as ComplaintOutcomeNoted: self = .complaintOutcomeNoted(fact)
        case let fact as ClearanceNoticed: self = .clearanceNoticed(fact)
        case let fact as ClearanceNotOpened: self = .clearanceNotOpened(fact)
        case let fact as IssueOrdered: self = .issueOrdered(fact)
        case let fact as IssueStopped: self = .issueStopped(fact)
        default: return nil
        }
    }
}
