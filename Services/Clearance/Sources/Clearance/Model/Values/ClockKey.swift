import Law

/// The clocks of a request. None of them is law; all are the internal terms of A-21.
public enum ClockKey: Hashable, Sendable {
    /// The holder names the obligations.
    case submission
    /// A legal officer finds the decision maker.
    case routing
    /// A decision maker decides (CL-26).
    case decision(DecisionMaker)
    /// The clearance is good until then (CL-25).
    case validity

    /// `submission`, `routing`, `decision.<maker>` or `validity`.
    public var code: String {
        switch self {
        case .submission: "submission"
        case .routing: "routing"
        case .decision(let maker): "decision." + maker.code
        case .validity: "validity"
        }
    }

    /// Reads the code back; nil for anything else.
    public init?(code: String) {
        switch code {
        case "submission": self = .submission
        case "routing": self = .routing
        case "validity": self = .validity
        default:
            guard code.hasPrefix("decision."), let maker = DecisionMaker(code: String(code.dropFirst(9))) else { return nil }
            self = .decision(maker)
        }
    }

    /// The rule.
    public var rule: RuleID {
        switch self {
        case .submission: .a21
        case .routing: .a21
        case .decision: .cl26
        case .validity: .cl25
        }
    }

    /// What is raised when it runs out; the end of validity is no breach.
    var overrunFlag: ClearanceFlag? {
        switch self {
        case .submission: .submissionOverdue
        case .routing: .routingOverdue
        case .decision: .decisionOverdue
        case .validity: nil
        }
    }
}

extension ClockKey: Codable {
    /// Reads the code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let key = ClockKey(code: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a clock: \(code)")
        }
        self = key
    }

    /// Writes the code.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
