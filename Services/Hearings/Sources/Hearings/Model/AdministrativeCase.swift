import CivilTime
import Contracts
import Directory
import Law

/// An administrative case as its events have made it. A pure value: only `evolve` changes it. Source: rules 11.1.
public struct AdministrativeCase: Hashable, Sendable {
    /// One line of the timeline.
    public struct Entry: Hashable, Sendable {
        /// The event's name.
        public let type: String
        /// When it was recorded.
        public let at: Instant
        /// Who did it.
        public let by: Actor
        /// The stage before and after.
        public let stage: StageChange
        /// The rules it rests on.
        public let basis: [RuleID]
    }

    /// The facts of intake.
    public let intake: CaseReceived
    /// Where it stands.
    public internal(set) var stage: CaseStage
    /// The service term; nil only where acceptance was refused.
    public internal(set) var term: ServiceTerm?
    /// The day it counts as registered.
    public internal(set) var registeredOn: Day?
    /// The documents of every person and what the checklist found of them.
    public internal(set) var check: PackageCheck
    /// When the data were entered in КҚП АЖ.
    public internal(set) var enteredAt: Instant?
    /// Replies in the order they came; a later one of the same body corrects the earlier.
    public internal(set) var replies: [InquiryReply]
    /// When the record file went to the department.
    public internal(set) var sentToDepartmentAt: Instant?
    /// What the department confirmed.
    public internal(set) var departmentAnswer: DepartmentAnswer?
    /// Grounds a refusal is intended on.
    public internal(set) var plannedGrounds: [RefusalGround]
    /// Grounds a legal officer confirmed by hand.
    public internal(set) var confirmedGrounds: Set<RefusalGround>
    /// Grounds the applicant removed.
    public internal(set) var removedGrounds: Set<RefusalGround>
    /// The clearance.
    public internal(set) var clearance: Clearance
    /// The applicant's clearance requests for this case as they were last published, in the order in which they came.
    public internal(set) var clearanceRequests: [ClearanceNotice]
    /// Requests that name this case and are another person's.
    public internal(set) var foreignClearances: Set<String>
    /// The order to issue that waits for the clearance service; nil while none does.
    public internal(set) var orderedIssue: IssueDecision?
    /// Every round of preliminary decision and hearing.
    public internal(set) var rounds: [HearingRound]
    /// The refusal; nil while none is decided, or when it fell.
    public internal(set) var refusal: DecisionRefused?
    /// Whether the permission was prepared.
    public internal(set) var isDecisionPrepared: Bool
    /// When the message to surrender reached the applicant.
    public internal(set) var messageReceivedAt: Instant?
    /// When the identity document was taken and passed on.
    public internal(set) var surrender: DocumentSurrendered?
    /// What was issued.
    public internal(set) var permission: DecisionIssued?
    /// Warnings given for the present term.
    public internal(set) var warnings: Set<TermWarning>
    /// Every clock it has had.
    public internal(set) var clocks: [ClockKey: Clock]
    /// What is notable.
    public internal(set) var flags: Set<CaseFlag>
    /// The documents of the case, in the order they came.
    public internal(set) var documents: [CaseDocument]
    /// Complaints for which the case was listed; for these it may be read (R15.2).
    public internal(set) var complaintsGiven: Set<RegistrationNumber>
    /// Outcomes of complaints that could not reopen the case.
    public internal(set) var complaintOutcomes: [ComplaintOutcomeNoted]
    /// What happened, in order.
    public internal(set) var timeline: [Entry]

    /// Its identity.
    public var id: CaseID { intake.id }
    /// Its number.
    public var number: CaseNumber { intake.number }
    /// The provider.
    public var provider: BodyID { intake.provider }
    /// The applicant.
    public var applicant: Applicant { intake.applicant }
    /// The edition of the Rules it runs on; a running case keeps it.
    public var edition: RuleEdition { intake.stamp.edition }
    /// Number of events so far: the version for `If-Match`.
    public var version: Int { timeline.count }
    /// When the last event was recorded; nothing is dated back behind it.
    public var lastRecordedAt: Instant { timeline.last?.at ?? intake.stamp.at }

    /// The round that runs: the last one, unless it is over or the case was reopened since.
    public var round: HearingRound? {
        guard stage == .refusalPlanned || stage == .preliminaryStage, let last = rounds.last, !last.stage.isConcluded else {
            return nil
        }
        return last
    }

    /// Grounds not removed yet: those of the running round, else the planned ones.
    public var openGrounds: [RefusalGround] {
        let grounds = round?.grounds.map(\.ground) ?? plannedGrounds
        return grounds.filter { !removedGrounds.contains($0) }
    }

    /// The last reply of each state body that answered.
    public var latestReplies: [InquiredBody: InquiryReply] {
        replies.reduce(into: [:]) { latest, reply in latest[reply.body] = reply }
    }

    /// State bodies that have not answered.
    public var missingReplies: [InquiredBody] {
        let latest = latestReplies
        return InquiredBody.allCases.filter { latest[$0] == nil }
    }

    /// Grounds the state bodies know of, and false data where item 16 of form 1 says "none" against their reply (CL-02).
    public var candidateGrounds: Set<RefusalGround> {
        let reported = Set(latestReplies.values.flatMap(\.grounds))
        return flags.contains(.accessConcealed) ? reported.union([.falseInformation]) : reported
    }

    /// The clock, while it runs or is overdue.
    public func openClock(_ key: ClockKey) -> Clock? {
        guard let clock = clocks[key], clock.isOpen else { return nil }
        return clock
    }

    /// Open clocks, the earliest first; equal ends in the order of the enum.
    public var openClocks: [Clock] {
        ClockKey.allCases.compactMap(openClock).sorted { $0.facts.due < $1.facts.due }
    }

    /// The body that must make the next step.
    public var owner: BodyID {
        stage == .inquiries && sentToDepartmentAt != nil && missingReplies.isEmpty ? intake.department : provider
    }

    /// Whether no notice can be served in time any more. Source: DL-08, rules 6.4.
    public func isNoticeWindowClosed(at now: Instant) -> Bool {
        if flags.contains(.noticeWindowClosed) { return true }
        guard let term, stage.awaitsDecision else { return false }
        return now >= term.notice.due.adding(milliseconds: 1_000)
    }
}
