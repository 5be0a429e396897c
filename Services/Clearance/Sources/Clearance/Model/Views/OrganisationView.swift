import CivilTime
import Directory
import Law

/// An own part as its decision maker sees it.
public struct OrganisationPart: Hashable, Sendable, Codable {
    /// The obligation.
    public let obligation: SecrecyObligation
    /// Why this decision maker is competent: rules and acts.
    public let route: RoutedPart
    /// When it came.
    public let routedAt: Instant
    /// Where it stands.
    public let state: ObligationDecisionState
    /// The own decision.
    public let decision: MakerDecision?
}

/// A request as one decision maker sees it: its own parts fully; of all others only the status of the whole. Source: rules 8.1.
public struct OrganisationView: Hashable, Sendable, Codable {
    /// Its number.
    public let number: ClearanceNumber
    /// The person.
    public let holder: SecretHolder
    /// The status of the whole, as others see it.
    public let status: ClearanceStatus
    /// What is notable for those who decide.
    public let flags: [ClearanceFlag]
    /// The own parts; one decision covers them (CL-12, CL-16).
    public let parts: [OrganisationPart]
    /// The last day of the internal term; nil when none runs.
    public let dueOn: Day?
    /// The prepared decision that waits for the head.
    public let preparation: Preparation?
    /// The own sealed entries; each is opened by a recorded act of reading.
    public let sealed: [SealedEntryID]
}

extension ClearanceRequest {
    /// The view of a decision maker.
    public func organisationView(of maker: DecisionMaker, at now: Instant) -> OrganisationView {
        OrganisationView(
            number: number,
            holder: holder,
            status: notice(at: now).status,
            flags: ClearanceFlag.allCases.filter { $0.concernsDecisionMakers && flags.contains($0) },
            parts: parts.filter { $0.maker == maker }.compactMap { part in
                obligation(part.obligation).map {
                    OrganisationPart(
                        obligation: $0,
                        route: part.route,
                        routedAt: part.routedAt,
                        state: part.state,
                        decision: part.decision
                    )
                }
            },
            dueOn: clocks[.decision(maker)]?.facts.day,
            preparation: preparations[maker]?.withoutPerson,
            sealed: sealedEntries.filter { $0.maker == maker }.map(\.id)
        )
    }
}
