/// The fact a routing clock counts from. Source: rules 7.2, A-49.
public enum RoutingStart: String, CaseIterable, Hashable, Sendable, Codable {
    /// Receipt at the body that must act.
    case receipt
    /// Receipt by the officer in person; the chancellery's later receipt moves nothing.
    case receiptByOfficial
    /// Registration at the body that must act.
    case registration
    /// The provider's receipt of the copy sent by the superior body.
    case copyReceived
}

/// By which rule a duty of a routing cell falls due. Source: rules 5.3, 7.2.
public enum RoutingClock: String, CaseIterable, Hashable, Sendable, Codable {
    /// Same day, next working day after hours (DL-01).
    case registration
    /// Complaint and administrative case leave for the reviewing body: three working days (DL-17).
    case forwarding
    /// All demands satisfied instead of forwarding: the same three working days (DL-18).
    case fullSatisfaction
    /// The provider's answer: five working days from registration (DL-19).
    case answer
    /// The quality body's consideration: fifteen working days from registration (DL-20).
    case qualityConsideration
    /// The superior body's consideration: not in the source, configurable (DX-2, A-14).
    case superiorConsideration
    /// Redirecting what is outside competence: three working days (DX-5).
    case redirecting
    /// The provider delivers the case a superior body called for: three working days from the copy.
    case caseDelivery

    /// The rule the clock rests on.
    public var rule: RuleID {
        switch self {
        case .registration: .dl01
        case .forwarding: .dl17
        case .fullSatisfaction: .dl18
        case .answer: .dl19
        case .qualityConsideration: .dl20
        case .superiorConsideration: .dx2
        case .redirecting: .dx5
        case .caseDelivery: .a17
        }
    }

    /// How far the length of the clock is verified.
    public var mark: RuleMark {
        switch self {
        case .registration, .forwarding, .fullSatisfaction, .answer, .qualityConsideration: .source
        case .superiorConsideration: .unverified
        case .redirecting: .outside
        case .caseDelivery: .inferred
        }
    }
}
