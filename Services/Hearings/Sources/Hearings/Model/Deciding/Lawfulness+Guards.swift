import CivilTime
import Law

extension Lawfulness {
    /// Guards that depend on what has happened, not on the command's details.
    static func further(_ command: CommandName, _ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        switch command {
        case .enterInMigrationPoliceIs: allow(matter.enteredAt == nil, else: .alreadyDone, .r9_1)
        case .sendInquiries: allow(matter.enteredAt != nil, else: .notEntered, .r9_1)
        case .sendToDepartment: allow(matter.sentToDepartmentAt == nil, else: .alreadyDone, .r9_4)
        case .confirmByDepartment: allow(matter.sentToDepartmentAt != nil, else: .notSentToDepartment, .r9_4)
        case .planRefusal: planGuard(matter, now)
        case .draftPreliminaryDecision: draftGuard(matter)
        case .serveNotice: serveGuard(matter, now)
        case .orderLateHearing: lateGuard(matter, now)
        case .proveService: allow(matter.round?.isAppointmentKnown != true, else: .alreadyDone, .a09)
        case .reportServiceNotProved: allow(matter.round?.isAppointmentKnown != true, else: .serviceAlreadyProved, .a09)
        case .answerArgument: allow(matter.round?.unanswered.isEmpty == false, else: .argumentUnknown, .r9_7)
        case .removeGround: allow(!matter.openGrounds.isEmpty, else: .groundUnknown, .r9_9)
        case .remarkOnMinutes, .signMinutes: allow(matter.round?.minutes.isEmpty == false, else: .minutesMissing, .r9_9)
        case .conclude: concludeGuard(matter, now)
        case .extendTerm: extensionGuard(matter, now)
        case .notifyExtension: allow(matter.openClock(.extensionNotice) != nil, else: .nothingToNotify, .dx3)
        case .sendRefusal: allow(matter.openClock(.entry) == nil, else: .decisionNotEntered, .dl07)
        case .prepareDecision: prepareGuard(matter, now)
        case .enterDecision: entryGuard(matter, now)
        case .requestMilitaryRemoval: allow(matter.applicant.isSubjectToMilitaryDuty, else: .notSubjectToMilitaryDuty, .a37)
        case .skipMilitary: allow(!matter.applicant.isSubjectToMilitaryDuty, else: .militaryRemovalNeeded, .a37)
        case .recordMessageReceived: allow(matter.messageReceivedAt == nil, else: .alreadyDone, .r9_12)
        case .issue:
            matter.orderedIssue == nil ? clearanceGuard(matter, now) : .forbidden(.issueOrdered, .cl24, lastLawfulDay: nil)
        case .completeIssue: allow(matter.orderedIssue != nil, else: .alreadyDone, .r9_14)
        case .receive, .register, .confirmCompleteness, .reportIncomplete, .addDocuments, .recordReply, .scheduleHearing,
            .recordPosition, .requestPostponement, .rescheduleHearing, .waiveHearing, .holdHearing,
            .writeMinutes, .confirmMilitaryRemoval, .recordSurrender, .withdraw, .recordClearance, .confirmGround, .reopen,
            .addDocument, .timerFired, .moveDeadlines, .giveForComplaint, .noteComplaintOutcome, .followClearance,
            .noteUnopenedClearance:
            .lawful
        }
    }

    private static func allow(_ condition: Bool, else problem: ProblemCode, _ rule: RuleID) -> Lawfulness {
        condition ? .lawful : .forbidden(problem, rule, lastLawfulDay: nil)
    }

    /// After a permission was planned, a refusal may be planned only because the clearance keeps it from being issued (rules 8.5, CL-24).
    private static func planGuard(_ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        guard matter.orderedIssue == nil else { return .forbidden(.issueOrdered, .cl24, lastLawfulDay: nil) }
        return allow(matter.stage == .incompleteFound || matter.clearanceBlocks(at: now), else: .permissionNotBlocked, .a10)
    }

    /// A served preliminary decision is not redrafted: a new ground takes a new round.
    private static func draftGuard(_ matter: AdministrativeCase) -> Lawfulness {
        guard let round = matter.round else { return .lawful }
        let isOpen = round.stage == .drafted || round.stage == .noticeWindowClosed
        return allow(isOpen, else: .hearingStageForbids, .a41)
    }

    private static func serveGuard(_ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        if matter.isNoticeWindowClosed(at: now) {
            return .forbidden(.noticeWindowClosed, .a11, lastLawfulDay: matter.term?.notice.day)
        }
        return allow(matter.round?.appointment != nil, else: .hearingNotScheduled, .r9_8)
    }

    /// Only when the window is closed; before that the notice is served in time.
    private static func lateGuard(_ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        guard matter.isNoticeWindowClosed(at: now) else { return .forbidden(.noticeWindowOpen, .a11, lastLawfulDay: nil) }
        return allow(matter.round?.appointment != nil, else: .hearingNotScheduled, .r9_8)
    }

    /// After signed minutes; a grant also while the window is closed (rules 6.4).
    private static func concludeGuard(_ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        guard matter.round?.stage != .minutesSigned else { return .lawful }
        let unserved = matter.round == nil || matter.round?.stage == .drafted || matter.round?.stage == .noticeWindowClosed
        if unserved, matter.isNoticeWindowClosed(at: now) { return .lawful }
        return .forbidden(.notHeard, .r9_9, lastLawfulDay: nil)
    }

    /// A term that has passed is not extended (DX-3).
    private static func extensionGuard(_ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        guard let clock = matter.openClock(.serviceTerm), !clock.isOverdue, !clock.isLate(at: now) else {
            return .forbidden(.deadlinePassed, .dx3, lastLawfulDay: matter.term?.end)
        }
        return .lawful
    }

    private static func prepareGuard(_ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        if matter.isDecisionPrepared { return .forbidden(.alreadyDone, .r9_6, lastLawfulDay: nil) }
        return clearanceGuard(matter, now)
    }

    private static func entryGuard(_ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        if matter.stage == .refused { return allow(matter.openClock(.entry) != nil, else: .alreadyDone, .dl07) }
        guard matter.isDecisionPrepared else { return .forbidden(.decisionNotPrepared, .dl06, lastLawfulDay: nil) }
        return clearanceGuard(matter, now)
    }

    /// No permission without clearance (R12.1, A-10).
    private static func clearanceGuard(_ matter: AdministrativeCase, _ now: Instant) -> Lawfulness {
        allow(!matter.clearanceBlocks(at: now), else: .clearanceMissing, .r12_1)
    }
}

extension AdministrativeCase {
    /// Whether the clearance keeps a permission from being recorded or issued (rules 8.5).
    public func clearanceBlocks(at now: Instant) -> Bool { clearance.blocksGrant(on: KazakhstanTime.local(now).day) }
}
