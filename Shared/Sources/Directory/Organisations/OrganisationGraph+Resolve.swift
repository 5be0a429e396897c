import CivilTime
import Law

extension OrganisationGraph {
    /// Who decides on an obligation, as rules 8.3 read.
    ///
    /// - Parameters:
    ///   - organisation: with which it was signed.
    ///   - signed: the day it was signed; what happened to the organisation until then does not concern it.
    ///   - number: its number, by which a transfer act may name it; nil where unknown.
    ///   - day: the day of the request.
    public func resolve(
        _ organisation: OrganisationID,
        signed: Day,
        number: ObligationNumber? = nil,
        on day: Day
    ) -> Resolution {
        guard self.organisation(organisation) != nil else { return .manual(.unknownOrganisation) }
        guard signed <= day else { return .manual(.signedLater) }
        guard exists(organisation, on: signed) else { return .manual(.notExistingThen) }
        var search = Search(number: number, day: day)
        let start = Way(organisation: organisation, after: signed, rules: [], acts: [])
        if let reason = follow(start, in: &search) { return .manual(reason) }
        return .deciders(search.found.sorted { $0.decider.order < $1.decider.order })
    }

    /// A way that has come as far as an organisation.
    private struct Way {
        let organisation: OrganisationID
        /// Acts of this day and before do not concern the obligation any more.
        let after: Day
        let rules: [RuleID]
        let acts: [OrganisationAct]

        func step(to next: OrganisationID, by act: OrganisationAct, _ rule: RuleID) -> Way {
            Way(organisation: next, after: act.day, rules: rules.adding(rule), acts: acts + [act])
        }
    }

    /// What is looked for, and what was found so far.
    private struct Search {
        /// A place on a way: where several ways meet, it is looked at once.
        struct Place: Hashable {
            let organisation: OrganisationID
            let after: Day
        }

        let number: ObligationNumber?
        let day: Day
        var seen: Set<Place> = []
        var found: [ResolvedDecider] = []

        /// Adds a decision maker; where several ways lead to one, the first is its proof.
        mutating func find(_ decider: Decider, _ rules: [RuleID], _ acts: [OrganisationAct]) {
            guard !found.contains(where: { $0.decider == decider }) else { return }
            found.append(ResolvedDecider(decider: decider, rules: rules, acts: acts))
        }
    }

    /// Follows a way to its ends; the reason where one of them leads nowhere.
    private func follow(_ way: Way, in search: inout Search) -> ManualReason? {
        // Days only grow along a way, so this cannot happen with checked entries; it is never answered with a grant all the same.
        guard zip(way.acts, way.acts.dropFirst()).allSatisfy({ $0.day < $1.day }) else { return .cycle }
        guard search.seen.insert(Search.Place(organisation: way.organisation, after: way.after)).inserted else { return nil }
        var wasSpunOff = false
        for act in acts(of: way.organisation) where act.day > way.after && act.day <= search.day {
            switch act.change {
            case .renamed: continue
            case .merged(let next), .acceded(let next), .transformed(let next):
                return follow(way.step(to: next, by: act, .cl11), in: &search)
            case .divided(let successors, _):
                if let keeper = act.change.keeper(of: search.number) {
                    return follow(way.step(to: keeper, by: act, .cl13), in: &search)
                }
                for next in successors {
                    if let reason = follow(way.step(to: next, by: act, .cl14), in: &search) { return reason }
                }
                return nil
            case .spunOff:
                wasSpunOff = true
                guard let keeper = act.change.keeper(of: search.number) else { continue }
                return follow(way.step(to: keeper, by: act, .cl15), in: &search)
            case .liquidated:
                let rules = way.rules.adding(.cl16)
                search.find(.territorialSecurityBody, rules, way.acts + [act])
                return nil
            }
        }
        let ending: [RuleID] = wasSpunOff ? [.cl15] : way.rules.isEmpty ? [.cl10] : []
        let rules = ending.reduce(way.rules) { $0.adding($1) }
        search.find(.head(way.organisation), rules, way.acts)
        return nil
    }
}

extension Decider {
    /// Heads by identifier, the territorial body last.
    fileprivate var order: String {
        switch self {
        case .head(let id): "0" + id.rawValue
        case .territorialSecurityBody: "1"
        }
    }
}

extension [RuleID] {
    /// The rules with one more, each once.
    fileprivate func adding(_ rule: RuleID) -> [RuleID] { contains(rule) ? self : self + [rule] }
}
