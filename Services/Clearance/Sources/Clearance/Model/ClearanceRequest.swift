import CivilTime
import Contracts
import Directory
import Law

/// A clearance request as its public events have made it. A pure value: only `evolve` changes it. Source: rules 8, 11.4.
public struct ClearanceRequest: Hashable, Sendable {
    /// One line of the timeline.
    public struct Entry: Hashable, Sendable {
        /// The event's name.
        public let type: String
        /// When it was recorded.
        public let at: Instant
        /// Who did it.
        public let by: Actor
        /// The state before and after.
        public let stage: StateChange
        /// The rules it rests on.
        public let basis: [RuleID]
    }

    /// How it began.
    public let opening: ClearanceChecked
    /// Where it stands.
    public internal(set) var state: ClearanceState
    /// Every obligation named.
    public internal(set) var obligations: [SecrecyObligation] = []
    /// The residence on the day of the request; a later move does not change it (CL-17).
    public internal(set) var residence: Residence?
    /// The day of the request; nil before it was filed.
    public internal(set) var requestDay: Day?
    /// Where obligations are looked for instead of the organisation they were signed with.
    public internal(set) var anchors: [ObligationID: [RoutingAnchor]] = [:]
    /// Obligations a legal officer looked at by hand.
    public internal(set) var judged: Set<ObligationID> = []
    /// Proved ends of restrictions.
    public internal(set) var ends: [ObligationID: Day] = [:]
    /// Obligations whose restriction had ended on the day of the request (CL-21).
    public internal(set) var endedBefore: Set<ObligationID> = []
    /// Obligations that are to be routed.
    public internal(set) var awaiting: Set<ObligationID> = []
    /// What waits for a legal officer.
    public internal(set) var gaps: [OpenGap] = []
    /// One for each obligation and decision maker.
    public internal(set) var parts: [ObligationDecision] = []
    /// Parts that left their decision makers.
    public internal(set) var released: [ReleasedPart] = []
    /// The national security body first seised; it keeps the request (CL-17).
    public internal(set) var seised: BodyID?
    /// Prepared decisions that wait for a head.
    public internal(set) var preparations: [DecisionMaker: Preparation] = [:]
    /// Sealed entries, by existence only.
    public internal(set) var sealedEntries: [SealedEntry] = []
    /// Reviewers from outside who may open sealed entries.
    public internal(set) var admissions: [Admission] = []
    /// Documents that were uploaded, open to those whom the request concerns.
    public internal(set) var documents: [AddedDocument] = []
    /// A proposed override that waits for a second person.
    public internal(set) var proposedOverride: OverrideProposed?
    /// The exit application; nil while not attached.
    public internal(set) var exitCase: ExitCase?
    /// How it ended; nil while it runs.
    public internal(set) var exitEnd: ExitCaseEnd?
    /// The grant; nil while there is none.
    public internal(set) var grant: ClearanceGranted?
    /// Grants for which others became competent.
    public internal(set) var inherited: [InheritedGrant] = []
    /// The revocation; nil where there is none.
    public internal(set) var revocation: ClearanceRevoked?
    /// What the request left out of those named before, and why; nil where nothing.
    public internal(set) var omission: Omission?
    /// The obligation for which a grant became void, which a new request must name (CL-23).
    public internal(set) var supersededBy: SecrecyObligation?
    /// Decisions taken so far: their numbers go on from here.
    public internal(set) var decisionsTaken = 0
    /// Clocks that run or are overdue.
    public internal(set) var clocks: [ClockKey: Clock] = [:]
    /// What is notable.
    public internal(set) var flags: Set<ClearanceFlag> = []
    /// What happened, in order.
    public internal(set) var timeline: [Entry]

    init(_ fact: ClearanceChecked) {
        opening = fact
        state = fact.stage.to
        exitCase = fact.exitCase
        timeline = [Entry(.checked(fact))]
        start(fact.clocks)
    }

    /// Its identity.
    public var id: ClearanceRequestID { opening.id }
    /// Its number.
    public var number: ClearanceNumber { opening.number }
    /// The person.
    public var holder: SecretHolder { opening.holder }
    /// The body that routes by hand.
    public var desk: BodyID { opening.desk }
    /// The edition of the Rules it runs on.
    public var edition: RuleEdition { opening.stamp.edition }
    /// Number of events so far: the version for `If-Match`.
    public var version: Int { timeline.count }
    /// When the last event was recorded; nothing is dated back behind it.
    public var lastRecordedAt: Instant { timeline.last?.at ?? opening.stamp.at }

    /// The obligation of that identity.
    public func obligation(_ id: ObligationID) -> SecrecyObligation? { obligations.first { $0.id == id } }

    /// Where an obligation's decision makers are looked for; nothing where only a name is known.
    public func anchors(of obligation: SecrecyObligation) -> [RoutingAnchor] {
        if let anchors = anchors[obligation.id] { return anchors }
        guard case .known(let organisation) = obligation.organisation else { return [] }
        return [.organisation(organisation, since: obligation.signedOn, number: obligation.number)]
    }

    /// Everybody who decides or decided on a part.
    public var makers: [DecisionMaker] { Set(parts.map(\.maker)).sorted() }

    /// Who is competent for what a decision maker granted: itself, or those who came in its place (CL-24).
    public func competent(for maker: DecisionMaker) -> [DecisionMaker] {
        inherited.first { $0.maker == maker }?.heirs ?? [maker]
    }

    /// The parts of a decision maker in a state.
    public func parts(of maker: DecisionMaker, _ state: ObligationDecisionState) -> [ObligationDecision] {
        parts.filter { $0.maker == maker && $0.state == state }
    }

    /// Whether the exit decision was issued: then nothing is revoked any more (CL-24).
    public var isExitDecisionIssued: Bool { if case .issued = exitEnd { true } else { false } }

    /// Open clocks, the earliest first.
    public var openClocks: [Clock] {
        clocks.values.sorted { ($0.facts.due, $0.facts.key.code) < ($1.facts.due, $1.facts.key.code) }
    }

    /// Who must make the next step; nil when it is closed.
    public var owner: Duty? { state.isClosed ? nil : openClocks.first?.facts.duty ?? .body(desk) }
}

extension ClearanceRequest.Entry {
    init(_ event: ClearanceEvent) {
        self.init(type: event.type, at: event.stamp.at, by: event.stamp.by, stage: event.stage, basis: event.stamp.basis)
    }
}
