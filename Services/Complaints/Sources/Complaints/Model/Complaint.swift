import CivilTime
import Contracts
import Directory
import Law

/// A complaint as its events have made it. A pure value: only `evolve` changes it.
public struct Complaint: Hashable, Sendable {
    /// What belongs to one stage only.
    public enum Phase: Hashable, Sendable {
        case received
        case registered
        case selfReview(assignee: OfficerID)
        case forwardingSent(to: BodyID, sentAt: Instant, assignee: OfficerID)
        case forwarded
        case underReview(reviewer: OfficerID)
        case satisfiedInFull
        case decided(order: SuperiorOrder?)
        case awaitingExecution(SuperiorOrder)
        case joined(lead: ComplaintID, concluded: Bool)
        case treatedAsObjection
        case closed
        case redirected(child: ComplaintID)
        case withdrawn
        case linkedAsDuplicate(lead: ComplaintID)
        case linkedAsSupplement(lead: ComplaintID)
        case passedForInformation
    }

    /// Another complaint that was linked to this one.
    public struct Link: Hashable, Sendable {
        /// How they belong together.
        public let kind: LinkKind
        /// The other.
        public let other: ComplaintID
        /// Whom the other complains of, where this one is the lead; nil when that is a body.
        public let respondent: OfficerID?
    }

    /// The complaint on the other track.
    public struct Track: Hashable, Sendable {
        /// The other complaint.
        public let other: ComplaintID
        /// The body conducting it.
        public let body: BodyID
    }

    /// A part split off.
    public struct Part: Hashable, Sendable {
        /// The complaint it became.
        public let child: ComplaintID
        /// The body it went to.
        public let to: BodyID
    }

    /// One line of the timeline.
    public struct Entry: Hashable, Sendable {
        /// The event's name.
        public let type: String
        /// When it was recorded.
        public let at: Instant
        /// Who did it.
        public let by: Actor
        /// The rules it rests on.
        public let basis: [RuleID]
    }

    /// Identity.
    public let id: ComplaintID
    /// The unique number.
    public let number: RegistrationNumber
    /// Who received it and when; the facts of intake.
    @Boxed public internal(set) var intake: ComplaintReceived
    /// The number at the receiving body, where it gave its own.
    public internal(set) var receiverNumber: RegistrationNumber?
    /// The body that has it now.
    public internal(set) var holder: BodyID
    /// What it says now.
    @Boxed public internal(set) var content: ComplaintContent
    /// What it is about now: a premature complaint becomes one against a deemed refusal.
    public internal(set) var objectKind: ObjectKind
    /// What it demands, with the answers.
    public internal(set) var demands: [Demand]
    /// What is missing.
    public internal(set) var missing: [ContentItem]
    /// The day it counts as registered.
    public internal(set) var registeredOn: Day?
    /// The edition of the Rules it runs on.
    public internal(set) var edition: RuleEdition
    /// Its stage with what belongs to it.
    public internal(set) var phase: Phase
    /// Every clock it has had.
    public internal(set) var clocks: Clocks
    /// What is notable.
    public internal(set) var flags: Set<ComplaintFlag>
    /// When it was answered; nil until then.
    public internal(set) var answeredAt: Instant?
    /// The body it was forwarded to, once confirmed.
    public internal(set) var forwardedTo: BodyID?
    /// When the case was called for and not yet delivered.
    public internal(set) var caseRequestedAt: Instant?
    /// The manifest of the forwarded or delivered case.
    public internal(set) var caseManifest: Manifest?
    /// The decision.
    public internal(set) var decision: ComplaintDecided?
    /// Complaints linked to this one.
    public internal(set) var links: [Link]
    /// Complaints on another track.
    public internal(set) var tracks: [Track]
    /// Parts split off.
    public internal(set) var parts: [Part]
    /// Whether the reviewing body has decided on restoring the term.
    public internal(set) var termRestoration: Bool?
    /// What the hearings service has published of the case complained of; nil while nothing is known.
    public internal(set) var knownCase: CaseFacts?
    /// Where the complaint says something else than the case.
    public internal(set) var caseDifferences: [CaseDifference]
    /// The case while it is being fetched.
    public internal(set) var caseFetch: CaseFetch?
    /// Why the last fetching failed; nil when it did not, or since another began.
    public internal(set) var caseFetchFailure: CaseFetchFailure?
    /// Documents stored with it, in the order they came.
    public internal(set) var documents: [StoredDocument]
    /// What happened, in order.
    public internal(set) var timeline: [Entry]

    /// As it was received. Here, because only here the boxes can be made.
    init(_ fact: ComplaintReceived) {
        id = fact.id
        number = fact.number
        intake = fact
        receiverNumber = nil
        holder = fact.holder
        content = fact.content
        objectKind = fact.object.kind
        demands = fact.demands.map { Demand(id: $0.id, text: $0.text) }
        missing = fact.missing
        registeredOn = nil
        edition = fact.stamp.edition
        phase = .received
        clocks = Clocks()
        flags = Set(fact.flags)
        answeredAt = nil
        forwardedTo = nil
        caseRequestedAt = nil
        caseManifest = nil
        decision = nil
        links = []
        tracks = []
        parts = []
        termRestoration = nil
        documents = []
        knownCase = nil
        caseDifferences = []
        caseFetch = nil
        caseFetchFailure = nil
        timeline = [Entry(type: ComplaintReceived.type, at: fact.stamp.at, by: fact.stamp.by, basis: fact.stamp.basis)]
        start(fact.clocks)
    }

    /// Where it stands.
    public var stage: ComplaintStage {
        switch phase {
        case .received: .received
        case .registered: .registered
        case .selfReview: .selfReview
        case .forwardingSent: .forwardingSent
        case .forwarded: .forwarded
        case .underReview: .underReview
        case .satisfiedInFull: .satisfiedInFull
        case .decided: .decided
        case .awaitingExecution: .awaitingExecution
        case .joined: .joined
        case .treatedAsObjection: .treatedAsObjection
        case .closed: .closed
        case .redirected: .redirected
        case .withdrawn: .withdrawn
        case .linkedAsDuplicate: .linkedAsDuplicate
        case .linkedAsSupplement: .linkedAsSupplement
        case .passedForInformation: .passedForInformation
        }
    }

    /// Number of events so far: the version for `If-Match`.
    public var version: Int { timeline.count }

    /// What the body where it arrived has to do with it.
    public var course: ComplaintRoute.Course { intake.route.course }

    /// The body that keeps the administrative case: as filed, else as the hearings service knows it.
    public var caseHolder: BodyID? { intake.caseHolder ?? knownCase?.provider }

    /// Whether a person is complained of, here or in a complaint that is decided along with this one.
    func isAbout(_ person: OfficerID) -> Bool {
        intake.respondent.officer == person || links.contains { $0.respondent == person }
    }

    /// Demands still judged here.
    public var ownDemands: [Demand] { demands.filter { $0.movedTo == nil } }

    /// The clock, while it runs or is overdue.
    public func openClock(_ key: ClockKey) -> Clock? {
        guard let clock = clocks[key], clock.isOpen else { return nil }
        return clock
    }

    /// Open clocks, the earliest first; equal ends in the order of the enum.
    public var openClocks: [Clock] {
        clocks.filter(\.isOpen).sorted { $0.facts.due < $1.facts.due }
    }

    /// The earliest end of an open clock; nil when none is open.
    public var firstEnd: Instant? { clocks.lazy.filter(\.isOpen).map(\.facts.due).min() }

    /// The body that must make the next step; while a delivery is unconfirmed that is the receiver.
    public var owner: BodyID {
        switch phase {
        case .forwardingSent(let to, _, _): to
        case .awaitingExecution(let order): order.body
        default: holder
        }
    }

    /// Whether T3 is over at this moment.
    public func isForwardingLate(at now: Instant) -> Bool {
        openClock(.forwarding)?.isLate(at: now) ?? false
    }
}
