import CivilTime
import Directory
import Law

/// Who decides on which obligation: the register of organisations and the territorial national security bodies, as values.
public struct ClearanceRouting: Hashable, Sendable {
    /// The organisations and what happened to them.
    public let organisations: OrganisationGraph
    /// The national security body of each territory (R12.3).
    public let territorialBodies: [RegionID: BodyID]

    /// A routing.
    public init(organisations: OrganisationGraph, territorialBodies: [RegionID: BodyID]) {
        self.organisations = organisations
        self.territorialBodies = territorialBodies
    }

    /// The decision makers of an obligation on a day; `gap` where a legal officer must find them.
    enum Answer {
        case makers([RoutedPart])
        case gap(RoutingGap)

        func has(_ maker: DecisionMaker) -> Bool {
            if case .makers(let parts) = self { parts.contains { $0.maker == maker } } else { false }
        }
    }

    /// Follows every anchor of an obligation. Source: rules 8.3.
    func answer(_ obligation: SecrecyObligation, of matter: ClearanceRequest, on day: Day) -> Answer {
        let anchors = matter.anchors(of: obligation)
        guard !anchors.isEmpty else { return .gap(.unidentifiedOrganisation) }
        var parts: [RoutedPart] = []
        for anchor in anchors {
            switch anchor {
            case .securityBody(let body):
                let maker = DecisionMaker.securityBody(body)
                parts.add(RoutedPart(obligation: obligation.id, maker: maker, rules: [.r12_3], acts: []))
            case .organisation(let organisation, let since, let number):
                switch organisations.resolve(organisation, signed: since, number: number, on: day) {
                case .manual(let reason): return .gap(RoutingGap(reason))
                case .deciders(let deciders):
                    for decider in deciders {
                        guard let maker = maker(decider.decider, matter) else { return .gap(.noTerritorialBody) }
                        parts.add(RoutedPart(obligation: obligation.id, maker: maker, rules: decider.rules, acts: decider.acts))
                    }
                }
            }
        }
        return .makers(parts)
    }

    /// The body first seised keeps the request; else the residence on the day of the request decides (CL-16, CL-17).
    private func maker(_ decider: Decider, _ matter: ClearanceRequest) -> DecisionMaker? {
        switch decider {
        case .head(let organisation): .head(organisation)
        case .territorialSecurityBody:
            (matter.seised ?? matter.residence.flatMap { territorialBodies[$0.region] }).map(DecisionMaker.securityBody)
        }
    }

    /// Whether a maker can be chosen by hand on a day: an existing organisation or a known national security body.
    func knows(_ maker: DecisionMaker, on day: Day) -> Bool {
        switch maker {
        case .head(let organisation): organisations.exists(organisation, on: day)
        case .securityBody(let body): territorialBodies.values.contains(body)
        }
    }
}

extension DecisionMaker {
    /// Where an obligation is looked for when a person chose this decision maker on a day.
    func anchor(since day: Day, number: ObligationNumber?) -> RoutingAnchor {
        switch self {
        case .head(let organisation): .organisation(organisation, since: day, number: number)
        case .securityBody(let body): .securityBody(body)
        }
    }
}

extension [RoutedPart] {
    fileprivate mutating func add(_ new: RoutedPart) {
        if !contains(where: { $0.maker == new.maker }) { append(new) }
    }
}
