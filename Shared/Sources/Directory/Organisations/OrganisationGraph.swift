import CivilTime
import Law

/// All organisations and what happened to them, dated. Every entry was checked against the others when it was added, so that a way
/// from an organisation to its successors only goes forward in time and cannot turn in a circle. Source: rules 8.3.
public struct OrganisationGraph: Hashable, Sendable {
    private var organisations: [OrganisationID: Organisation] = [:]
    /// The acts of an organisation, the earliest first; of one day in the order they were entered.
    private var acts: [OrganisationID: [OrganisationAct]] = [:]
    /// The days on which acts need an organisation to exist as a successor.
    private var needed: [OrganisationID: [Day]] = [:]

    /// A graph without organisations.
    public init() {}

    /// The organisations, by identifier.
    public var all: [Organisation] { organisations.values.sorted { $0.id < $1.id } }

    /// The organisation of that identifier.
    public func organisation(_ id: OrganisationID) -> Organisation? { organisations[id] }

    /// What happened to an organisation, the earliest first.
    public func acts(of id: OrganisationID) -> [OrganisationAct] { acts[id] ?? [] }

    /// The act by which it ended; nil while it lives.
    public func end(of id: OrganisationID) -> OrganisationAct? { acts[id]?.first { $0.change.ends } }

    /// Whether it exists on a day: from its founding until the day before the act that ends it.
    public func exists(_ id: OrganisationID, on day: Day) -> Bool {
        guard let organisation = organisations[id], organisation.founded.map({ $0 <= day }) ?? true else { return false }
        return end(of: id).map { day < $0.day } ?? true
    }

    /// Its name on a day; nil for an unknown organisation.
    public func name(of id: OrganisationID, on day: Day) -> Text3? {
        var name = organisations[id]?.name
        for act in acts(of: id) where act.day <= day { if case .renamed(let next) = act.change { name = next } }
        return name
    }

    /// Adds an organisation.
    public mutating func add(_ organisation: Organisation) throws(OrganisationProblem) {
        guard organisations[organisation.id] == nil else { throw .repeatedOrganisation(organisation.id) }
        organisations[organisation.id] = organisation
    }

    /// Adds an act, in whatever order acts come to be known.
    public mutating func add(_ act: OrganisationAct) throws(OrganisationProblem) {
        try check(act)
        var own = acts[act.organisation] ?? []
        own.insert(act, at: own.firstIndex { $0.day > act.day } ?? own.endIndex)
        acts[act.organisation] = own
        for successor in act.change.successors { needed[successor, default: []].append(act.day) }
    }

    /// What keeps an act from being entered.
    func check(_ act: OrganisationAct) throws(OrganisationProblem) {
        guard let subject = organisations[act.organisation] else { throw .unknownOrganisation(act.organisation) }
        guard act.reference.utf8.contains(where: { $0 > 0x20 }) else { throw .referenceMissing }
        guard !acts(of: subject.id).contains(act) else { throw .repeatedAct }
        if let founded = subject.founded, act.day < founded || act.change.ends && act.day == founded {
            throw .notYetFounded(subject.id, founded: founded)
        }
        if let end = end(of: subject.id), act.change.ends || act.day >= end.day {
            throw .endedBefore(subject.id, ended: end.day)
        }
        if act.change.ends, let later = lastNeed(of: subject.id), later >= act.day { throw .neededLater(subject.id, on: later) }
        try checkSuccessors(act)
        try checkTakeovers(act.change)
    }

    /// The last day on which something entered needs the organisation to exist.
    private func lastNeed(of id: OrganisationID) -> Day? {
        (acts(of: id).map(\.day) + (needed[id] ?? [])).max()
    }

    private func checkSuccessors(_ act: OrganisationAct) throws(OrganisationProblem) {
        let successors = act.change.successors
        switch act.change {
        case .divided: if successors.count < 2 { throw .tooFewSuccessors }
        case .spunOff: if successors.isEmpty { throw .successorsMalformed }
        case .renamed, .merged, .acceded, .transformed, .liquidated: break
        }
        guard Set(successors).count == successors.count else { throw .successorsMalformed }
        for successor in successors {
            guard successor != act.organisation else { throw .cycle([successor]) }
            guard organisations[successor] != nil else { throw .unknownOrganisation(successor) }
            guard !exists(successor, on: act.day) else { continue }
            if let ring = ring(from: successor, back: act.organisation, on: act.day) { throw .cycle(ring) }
            throw .successorMissingThen(successor)
        }
    }

    /// The way by acts of one day from a successor back to the organisation; nil if there is none.
    private func ring(from successor: OrganisationID, back to: OrganisationID, on day: Day) -> [OrganisationID]? {
        var ways = [[to, successor]]
        var seen: Set<OrganisationID> = [successor]
        while let way = ways.popLast(), let last = way.last {
            for act in acts(of: last) where act.day == day && act.change.ends {
                for next in act.change.successors {
                    if next == to { return way }
                    if seen.insert(next).inserted { ways.append(way + [next]) }
                }
            }
        }
        return nil
    }

    private func checkTakeovers(_ change: OrganisationChange) throws(OrganisationProblem) {
        var taken: Set<ObligationNumber> = []
        var isArchiveTaken = false
        for takeover in change.takeovers {
            guard change.successors.contains(takeover.keeper) else { throw .keeperNotSuccessor(takeover.keeper) }
            switch takeover.extent {
            case .secrecyArchive:
                guard !isArchiveTaken else { throw .severalKeepers }
                isArchiveTaken = true
            case .obligations(let numbers):
                for number in numbers where !taken.insert(number).inserted { throw .severalKeepers }
            }
        }
    }
}
