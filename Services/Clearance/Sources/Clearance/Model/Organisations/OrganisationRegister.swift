import CivilTime
import Contracts
import Directory
import Law

/// A line as it stands in the register: never erased, at most annulled.
public struct RegisterEntry: Hashable, Sendable {
    /// Its number, from 1 in the order of entering.
    public let number: Int
    /// What was entered.
    public let line: OrganisationLine
    /// When, and by whom.
    public let stamp: Stamp
    /// By what it was annulled; nil while it counts.
    public internal(set) var annulment: OrganisationEntryAnnulled?
    /// A proposal that waits for a second person.
    public internal(set) var proposal: OrganisationAnnulmentProposed?
}

/// The register of organisations and of what happened to them, as its events have made it. Source: rules 8.3.
public struct OrganisationRegister: Hashable, Sendable {
    /// The organisations and acts that count.
    public private(set) var graph = OrganisationGraph()
    /// Every line that was ever entered, also those that were annulled.
    public private(set) var entries: [RegisterEntry] = []
    /// Number of events so far: the version for `If-Match`.
    public private(set) var version = 0

    /// An empty register.
    public init() {}

    /// The register after an event. Total: an event that cannot follow changes nothing.
    public static func evolve(_ state: OrganisationRegister, _ event: OrganisationEvent) -> OrganisationRegister {
        var register = state
        do throws(OrganisationProblem) {
            switch event {
            case .entered(let fact): try register.enter(.organisation(fact.organisation), fact.stamp)
            case .actRecorded(let fact): try register.enter(.act(fact.act), fact.stamp)
            case .annulmentProposed(let fact):
                guard register.entry(fact.entry) != nil else { return state }
                register.entries[fact.entry - 1].proposal = fact
            case .annulled(let fact):
                guard register.entry(fact.entry) != nil else { return state }
                register.graph = try state.graph(without: fact.entry, but: fact.replacement)
                register.entries[fact.entry - 1].annulment = fact
                register.entries[fact.entry - 1].proposal = nil
                if let line = fact.replacement { register.note(line, fact.stamp) }
            }
        } catch {
            return state
        }
        register.version += 1
        return register
    }

    /// The entry of that number, if it counts.
    public func entry(_ number: Int) -> RegisterEntry? {
        guard entries.indices.contains(number - 1), entries[number - 1].annulment == nil else { return nil }
        return entries[number - 1]
    }

    /// What would be left without an entry, with another in its place.
    /// - Throws: what then does not fit: another entry needs the one that is struck out.
    func graph(without number: Int, but replacement: OrganisationLine?) throws(OrganisationProblem) -> OrganisationGraph {
        let rest = entries.filter { $0.annulment == nil && $0.number != number }.map(\.line)
        let lines = rest + [replacement].compactMap { $0 }
        var graph = OrganisationGraph()
        for (_, line) in lines.enumerated().sorted(by: { $0.element.comes(before: $1.element, $0.offset, $1.offset) }) {
            try graph.add(line)
        }
        return graph
    }

    private mutating func enter(_ line: OrganisationLine, _ stamp: Stamp) throws(OrganisationProblem) {
        try graph.add(line)
        note(line, stamp)
    }

    private mutating func note(_ line: OrganisationLine, _ stamp: Stamp) {
        entries.append(RegisterEntry(number: entries.count + 1, line: line, stamp: stamp))
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
        let stamp = try stamp(by: caller, at: now)
        var graph = state.graph
        var events: [OrganisationEvent] = []
        var problems: [Int: OrganisationProblem] = [:]
        for (place, line) in order.lines.enumerated().sorted(by: { $0.element.comes(before: $1.element, $0.offset, $1.offset) }) {
            do throws(OrganisationProblem) {
                try graph.add(line)
                switch line {
                case .organisation(let organisation):
                    events.append(.entered(OrganisationEntered(stamp: stamp, organisation: organisation)))
                case .act(let act): events.append(.actRecorded(OrganisationActRecorded(stamp: stamp, act: act)))
                }
            } catch {
                problems[place] = error
            }
        }
        let results = order.lines.indices.map { OrganisationLineResult(line: $0 + 1, problem: problems[$0]) }
        return OrganisationOutcome(events: events, results: results)
    }
}

extension OrganisationRegister {
    /// Whether the caller may change the register: legal officers. The register decides who is asked, so no organisation writes it for itself.
    static func mayEnter(_ caller: Caller) -> Bool {
        caller.actor.kind == .staff && caller.roles.contains(.legalOfficer)
    }

    /// What an order of these people is stamped with.
    /// - Throws: when the caller may not change the register.
    static func stamp(by caller: Caller, at now: Instant) throws(OrganisationRefusal) -> Stamp {
        guard mayEnter(caller) else { throw OrganisationRefusal(problem: .roleMissing, rule: .r12_2) }
        guard let edition = RuleEdition.governing(effectivelyRegisteredOn: KazakhstanTime.local(now).day) else {
            throw OrganisationRefusal(problem: .notInForce, rule: .a04)
        }
        return Stamp(at: now, by: caller.actor, edition: edition, basis: [.r12_2, .r12_3])
    }
}

extension OrganisationGraph {
    fileprivate mutating func add(_ line: OrganisationLine) throws(OrganisationProblem) {
        switch line {
        case .organisation(let organisation): try add(organisation)
        case .act(let act): try add(act)
        }
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
