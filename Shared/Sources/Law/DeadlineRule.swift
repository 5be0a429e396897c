import CivilTime

/// The deadlines of Order No. 259 (DL) and of other law (DX) as typed rules (rulebook 5.3).
public enum DeadlineRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// The provider accepts and registers documents.
    case dl01 = "DL-01"
    /// Completeness check.
    case dl02 = "DL-02"
    /// Screening for refusal grounds.
    case dl03 = "DL-03"
    /// Inquiries to the five state bodies.
    case dl04 = "DL-04"
    /// The record file goes to the Migration Service Directorate.
    case dl05 = "DL-05"
    /// The decision or refusal is prepared.
    case dl06 = "DL-06"
    /// The decision is entered in КҚП АЖ.
    case dl07 = "DL-07"
    /// Preliminary decision or hearing notice.
    case dl08 = "DL-08"
    /// The hearing.
    case dl09 = "DL-09"
    /// Originals and refusal notice go out.
    case dl10 = "DL-10"
    /// The military body processes the removal.
    case dl11 = "DL-11"
    /// The applicant surrenders the identity document.
    case dl12 = "DL-12"
    /// Registration removed, decision issued.
    case dl13 = "DL-13"
    /// The service term.
    case dl14 = "DL-14"
    /// Waiting at the State Corporation.
    case dl15 = "DL-15"
    /// Serving at the State Corporation.
    case dl16 = "DL-16"
    /// Forwarding complaint and case.
    case dl17 = "DL-17"
    /// Full satisfaction instead of forwarding.
    case dl18 = "DL-18"
    /// The provider considers a complaint that came to it.
    case dl19 = "DL-19"
    /// The quality body considers.
    case dl20 = "DL-20"
    /// Filing a complaint.
    case dx1 = "DX-1"
    /// The superior body considers.
    case dx2 = "DX-2"
    /// The longest extension of an administrative procedure.
    case dx3 = "DX-3"
    /// Telling the participant of the extension.
    case dx3Notice = "DX-3/notice"
    /// Objection to the preliminary decision.
    case dx4 = "DX-4"
    /// Redirecting what is outside competence.
    case dx5 = "DX-5"
    /// The administrative act not earlier than after the notice.
    case dx6 = "DX-6"
    /// Silence counts as refusal.
    case dx7 = "DX-7"

    /// The rulebook's id.
    public var id: RuleID {
        switch self {
        case .dx3Notice: .dx3
        default: RuleID(rawValue: rawValue) ?? .a02
        }
    }

    /// What starts the term when the fact is given in this form.
    public func startEvent(_ trigger: DeadlineTrigger) -> StartEvent {
        switch self {
        case .dl01: .documentsArrived
        case .dl02: .applicationRegistered
        case .dl03, .dl04: .packageComplete
        case .dl05: .enteredInMigrationPoliceIs
        case .dl06: .lastReply
        case .dl07: .decisionTaken
        case .dl08, .dx7: .serviceTermEnd
        case .dl09, .dx4, .dx6: .applicantNotified
        case .dl10: .refusalDecided
        case .dl11: .militaryRequestReceived
        case .dl12: .surrenderMessageReceived
        case .dl13: .surrenderConfirmed
        case .dl14:
            if case .receivedElsewhere = trigger { .packageHandedIn } else { .filedThroughPortal }
        case .dl15: .visitorArrived
        case .dl16: .servingBegan
        case .dl17, .dl18, .dx2, .dx5: .complaintReceived
        case .dl19, .dl20: .complaintRegistered
        case .dx1: .learntOfAct
        case .dx3, .dx3Notice: .extensionDecided
        }
    }

    /// Whose working days are counted. Where the rulebook names nobody, the provider's days decide what a working day is.
    public var calendarOwner: CalendarOwner {
        switch self {
        case .dl11: .militaryBody
        case .dl12, .dl15, .dl16: .stateCorporation
        case .dl20: .qualityControlBody
        case .dx2: .reviewingBody
        case .dx5: .receivingBody
        default: .provider
        }
    }

    /// Whose act the deadline bounds.
    public var dutyBearer: DutyBearer {
        switch self {
        case .dl12, .dx1, .dx4: .citizen
        case .dx6, .dx7: .nobody
        default: .body
        }
    }

    /// How sure the rule is under an edition: terms of the order are law only where the edition's text was read.
    public func standing(in edition: RuleEdition) -> Standing {
        switch self {
        case .dx2: .unverified
        case .dx1, .dx3, .dx3Notice, .dx4, .dx5, .dx6, .dx7: .outside
        default: edition.isVerified ? .source : .unverified
        }
    }

    /// How long the term is.
    public func term(from event: StartEvent, settings: LawSettings) -> Term {
        switch self {
        case .dl01, .dl13: .sameDay
        case .dl02, .dl09, .dx4: .workingDays(WorkingDays(2))
        case .dl04: .workingDays(settings.a33OneTermForBothActs ? WorkingDays(1) : WorkingDays(2))
        case .dl03, .dl05, .dl06, .dl07, .dl10, .dl11, .dl12: .workingDays(WorkingDays(1))
        case .dl08: .workingDaysBefore(settings.a06MinimumNoticeDistance)
        case .dl14:
            event == .filedThroughPortal && settings.a12PortalFilingDayCounts
                ? .workingDaysFromStart(WorkingDays(20)) : .workingDays(WorkingDays(20))
        case .dl15, .dl16: .minutes(15)
        case .dl17, .dl18, .dx3Notice, .dx5: .workingDays(WorkingDays(3))
        case .dl19: .workingDays(WorkingDays(5))
        case .dl20: .workingDays(WorkingDays(15))
        case .dx1: .calendarMonths(CalendarMonths(3))
        case .dx2: .workingDays(settings.a14SuperiorBodyTerm)
        case .dx3: .calendarMonths(CalendarMonths(2))
        case .dx6: .notBefore(WorkingDays(3))
        case .dx7: .fromNextDay
        }
    }
}
