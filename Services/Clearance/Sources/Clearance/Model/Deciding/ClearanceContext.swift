import CivilTime
import Contracts
import Directory
import Law

/// Fresh identifiers for a new request; an order that creates nothing leaves them unused.
public struct FreshIdentifiers: Hashable, Sendable {
    /// The identity.
    public let id: ClearanceRequestID
    /// The next number of the series.
    public let number: ClearanceNumber

    /// Fresh identifiers.
    public init(id: ClearanceRequestID, number: ClearanceNumber) {
        self.id = id
        self.number = number
    }
}

/// Everything a decision may know beside the request and the order: values only, no clock, no disk.
public struct ClearanceContext: Sendable {
    /// The moment of the decision.
    public let now: Instant
    /// Who asks.
    public let caller: Caller
    /// Which person asks, to be told apart from others; nil where that is not known.
    public let person: PersonMark?
    /// The choices of rulebook section 12.
    public let settings: LawSettings
    /// The country's working days.
    public let calendar: WorkingCalendar
    /// The bodies and their schedules.
    public let bodies: BodyDirectory
    /// Who decides on which obligation.
    public let routing: ClearanceRouting
    /// Identifiers an order may use up.
    public let fresh: FreshIdentifiers
    /// The obligations that other requests of the same person named.
    public let namedEarlier: [EarlierObligation]

    /// A context.
    public init(
        now: Instant,
        caller: Caller,
        person: PersonMark? = nil,
        settings: LawSettings = .recommended,
        calendar: WorkingCalendar,
        bodies: BodyDirectory,
        routing: ClearanceRouting,
        fresh: FreshIdentifiers,
        namedEarlier: [EarlierObligation] = []
    ) {
        self.now = now
        self.caller = caller
        self.person = person
        self.settings = settings
        self.calendar = calendar
        self.bodies = bodies
        self.routing = routing
        self.fresh = fresh
        self.namedEarlier = namedEarlier
    }

    /// The day of the decision, local.
    var today: Day { KazakhstanTime.local(now).day }

    /// Whether somebody who did something before is the caller: the same officer, or the same person under another name.
    func isCaller(_ officer: OfficerID?, _ person: PersonMark?) -> Bool {
        (officer != nil && officer == caller.actor.officer) || (person != nil && person == self.person)
    }

    /// What an event of a request remembers about itself.
    func stamp(_ matter: ClearanceRequest, _ basis: RuleID...) -> Stamp {
        Stamp(at: now, by: caller.actor, edition: matter.edition, basis: basis)
    }
}

extension ClearanceRequest {
    /// An event that leaves the state as it is.
    var staying: StateChange { StateChange(from: state, to: state) }

    /// An event that changes the state.
    func going(to next: ClearanceState) -> StateChange { StateChange(from: state, to: next) }
}

/// What an order emits, with the request as it stands after each event.
struct Emission {
    private(set) var matter: ClearanceRequest
    private(set) var events: [ClearanceEvent] = []
    private(set) var sealed: [SealedEvent] = []

    init(_ matter: ClearanceRequest) { self.matter = matter }

    mutating func emit(_ event: ClearanceEvent) {
        events.append(event)
        matter.follow(event)
    }

    /// Puts grounds into the sealed part; the public event names the entry only.
    mutating func seal(
        _ grounds: SealedGrounds?,
        of maker: DecisionMaker,
        _ stamp: Stamp
    ) throws(Objection) -> SealedEntryID? {
        guard let grounds else { return nil }
        let next = matter.sealedEntries.count + sealed.count + 1
        guard let entry = SealedEntryID(rawValue: "s\(next)") else { throw Objection(.makerUnknown, .cl27) }
        sealed.append(SealedEvent(stamp: stamp, request: matter.id, entry: entry, maker: maker, grounds: grounds))
        return entry
    }

    var outcome: ClearanceOutcome { ClearanceOutcome(events, sealed: sealed) }
}
