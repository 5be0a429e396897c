import CivilTime
import Contracts
import Directory
import Law

/// A part as the responsible officer sees it: who decides and where it stands, without reasons.
public struct ReviewerPart: Hashable, Sendable, Codable {
    /// Why this decision maker is competent: rules and acts.
    public let route: RoutedPart
    /// Where it stands.
    public let state: ObligationDecisionState
    /// The number of its decision.
    public let decision: ClearanceNumber?
}

/// One line of the course of a request.
public struct ReviewerLine: Hashable, Sendable, Codable {
    /// The event's name.
    public let type: String
    /// When.
    public let at: Instant
    /// Who.
    public let by: Actor
    /// By which rules.
    public let basis: [RuleID]
}

/// A request as the responsible officer of the desk sees it: routing and course, neither reasons nor the sealed part.
public struct ReviewerView: Hashable, Sendable, Codable {
    /// Its number.
    public let number: ClearanceNumber
    /// The person.
    public let holder: SecretHolder
    /// Where it stands.
    public let state: ClearanceState
    /// The obligations named.
    public let obligations: [SecrecyObligation]
    /// What other requests named and this one leaves out, and why; nil where nothing.
    public let omission: Omission?
    /// What waits to be routed by hand.
    public let gaps: [OpenGap]
    /// The parts.
    public let parts: [ReviewerPart]
    /// Parts that went to another decision maker, with the days spent (CL-19).
    public let released: [ReleasedPart]
    /// What is notable.
    public let flags: [ClearanceFlag]
    /// What happened, in order.
    public let course: [ReviewerLine]
}

extension ClearanceRequest {
    /// The responsible officer's view.
    public var reviewerView: ReviewerView {
        ReviewerView(
            number: number,
            holder: holder,
            state: state,
            obligations: obligations,
            omission: omission,
            gaps: gaps,
            parts: parts.map { ReviewerPart(route: $0.route, state: $0.state, decision: $0.decision?.number) },
            released: released,
            flags: ClearanceFlag.allCases.filter(flags.contains),
            course: timeline.map { ReviewerLine(type: $0.type, at: $0.at, by: $0.by, basis: $0.basis) }
        )
    }
}
