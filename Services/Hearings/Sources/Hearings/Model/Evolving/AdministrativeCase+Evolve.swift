import CivilTime
import Contracts
import Law

extension AdministrativeCase {
    /// The state after an event. Total: an event that cannot follow changes nothing.
    ///
    /// - Parameter state: nil before receipt.
    /// - Returns: nil only while nothing has been received.
    public static func evolve(_ state: AdministrativeCase?, _ event: CaseEvent) -> AdministrativeCase? {
        guard var matter = state else {
            guard case .received(let fact) = event else { return nil }
            return AdministrativeCase(fact)
        }
        if case .received = event { return matter }
        guard event.stage.from == matter.stage else { return matter }
        matter.timeline.append(Entry(event))
        matter.apply(event)
        matter.stage = event.stage.to
        if !event.stage.to.awaitsDecision, let from = event.stage.from, from.awaitsDecision {
            matter.leaveDecision(at: event.stamp.at)
        }
        if event.stage.to.isClosed { matter.releaseAll(at: event.stamp.at) }
        return matter
    }

    /// The state after a whole history.
    public static func replay(_ events: some Sequence<CaseEvent>) -> AdministrativeCase? {
        events.reduce(nil) { evolve($0, $1) }
    }

    init(_ fact: CaseReceived) {
        intake = fact
        stage = fact.stage.to
        term = fact.term
        registeredOn = nil
        check = fact.check
        enteredAt = nil
        replies = []
        sentToDepartmentAt = nil
        departmentAnswer = nil
        plannedGrounds = []
        confirmedGrounds = []
        removedGrounds = []
        clearance = fact.clearance
        clearanceRequests = []
        foreignClearances = []
        orderedIssue = nil
        rounds = []
        refusal = nil
        isDecisionPrepared = false
        messageReceivedAt = nil
        surrender = nil
        permission = nil
        warnings = []
        clocks = [:]
        flags = Set(fact.flags)
        documents = []
        complaintsGiven = []
        complaintOutcomes = []
        timeline = [Entry(.received(fact))]
        start(fact.clocks)
        store(fact.application, as: .application, fact.stamp)
        store(fact.documents + [fact.representative?.proof].compactMap { $0 }, as: .documents, fact.stamp)
        store(fact.receipts, as: .receipts, fact.stamp)
    }

    private mutating func apply(_ event: CaseEvent) {
        switch event {
        case .received: break
        case .registered, .completenessConfirmed, .incompleteFound, .documentsAdded, .documentAdded, .enteredInMigrationPoliceIs,
            .inquiriesSent, .replyRecorded, .sentToDepartment, .departmentConfirmed, .clearanceRecorded,
            .clearanceNoticed, .clearanceNotOpened:
            applyPreparation(event)
        case .refusalPlanned, .groundConfirmed, .noticeWindowClosed, .preliminaryDecisionDrafted, .groundRemoved, .termExtended,
            .extensionNotified, .lateHearingOrdered, .grantConcluded, .refused, .newGroundRaised, .refusalSent:
            applyRefusal(event)
        case .hearingScheduled, .noticeServed, .serviceProved, .serviceNotProved, .positionRecorded, .argumentAnswered,
            .postponementRequested, .hearingRescheduled, .hearingWaived, .hearingHeld, .hearingAdjourned, .minutesWritten,
            .minutesRemarked, .minutesSigned:
            applyHearing(event)
        case .decisionPrepared, .decisionEntered, .militaryRemovalRequested, .militaryRemovalConfirmed, .militarySkipped,
            .messageReceived, .documentSurrendered, .issueOrdered, .issueStopped, .issued:
            applyGrant(event)
        case .withdrawn, .reopened, .termWarned, .termBreached, .clockOverran, .deadlinesMoved, .givenForComplaint, .complaintOutcomeNoted:
            applyCourse(event)
        }
    }
}

extension AdministrativeCase.Entry {
    init(_ event: CaseEvent) {
        self.init(type: event.type, at: event.stamp.at, by: event.stamp.by, stage: event.stage, basis: event.stamp.basis)
    }
}
