import CivilTime
import Contracts
import Directory
import Law

/// The register of organisations and of what happened to them, as its events have made it. Source: rules 8.3.
public struct OrganisationRegister: Hashable, Sendable {
    /// The organisations and acts.
    public private(set) var graph = OrganisationGraph()
    /// Number of events so far: the version for `If-Match`.
    public private(set) var version = 0

    /// An empty register.
    public init() {}

    /// The register after an event. Total: an event that cannot follow changes nothing.
    public static func evolve(_ state: OrganisationRegister, _ event: OrganisationEvent) -> OrganisationRegister {
        var register = state
        do throws(OrganisationProblem) {
            switch event {
            case .entered(let fact): try register.graph.add(fact.organisation)
            case .actRecorded(let fact): try register.graph.add(fact.act)
            }
        } catch {
            return state
        }
        register.version += 1
        return register
    }

    /// The register after a whole history.
    public static func replay(_ events: some Sequence<OrganisationEvent>) -> OrganisationRegister {
        events.reduce(OrganisationRegister()) { evolve($0, $1) }
    }

    /// What an order causes. Lines are taken by date, organisations before acts, so that the order of a list does not matter; a line
    /// that cannot be entered is told and leaves the others alone.
    /// - Throws: when the caller may not enter anything.
    public static func decide(
        _ order: EnterOrganisations,
        on state: OrganisationRegister,
        by caller: Caller,
        at now: Instant
    ) throws(OrganisationRefusal) -> OrganisationOutcome {
        let mayEnter = caller.actor.kind == .staff && !caller.roles.isDisjoint(with: [.legalOfficer, .securityOfficer])
        guard mayEnter else { throw OrganisationRefusal(problem: .roleMissing, rule: .r12_2) }
        guard let edition = RuleEdition.governing(effectivelyRegisteredOn: KazakhstanTime.local(now).day) else {
            throw OrganisationRefusal(problem: .notInForce, rule: .a04)
        }
        let stamp = Stamp(at: now, by: caller.actor, edition: edition, basis: [.r12_2, .r12_3])
        var graph = state.graph
        var events: [OrganisationEvent] = []
        var problems: [Int: OrganisationProblem] = [:]
        for (place, line) in order.lines.enumerated().sorted(by: { $0.element.comes(before: $1.element, $0.offset, $1.offset) }) {
            do throws(OrganisationProblem) {
                switch line {
                case .organisation(let organisation):
                    try graph.add(organisation)
                    events.append(.entered(OrganisationEntered(stamp: stamp, organisation: organisation)))
                case .act(let act):
                    try graph.add(act)
                    events.append(.actRecorded(OrganisationActRecorded(stamp: stamp, act: act)))
                }
            } catch {
                problems[place] = error
            }
        }
        let results = order.lines.indices.map { OrganisationLineResult(line: $0 + 1, problem: problems[$0]) }
        return OrganisationOutcome(events: events, results: results)
    }
}

extension OrganisationLine {
    /// Organisations first; acts by day, on one day the endings first; what is equal in the order given.
    fileprivate func comes(before other: OrganisationLine, _ place: Int, _ otherPlace: Int) -> Bool {
        switch (self, other) {
        case (.organisation, .act): return true
        case (.act, .organisation): return false
        case (.organisation(let left), .organisation(let right)): return (left.id, place) < (right.id, otherPlace)
        case (.act(let left), .act(let right)):
            if left.day != right.day { return left.day < right.day }
            if left.change.ends != right.change.ends { return left.change.ends }
            return (left.organisation, left.reference, "\(left.change)", place)
                < (right.organisation, right.reference, "\(right.change)", otherPlace)
        }
    }
}
