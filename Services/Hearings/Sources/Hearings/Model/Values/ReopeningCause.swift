import Law

/// Why a refusal fell. Source: R15.3, R14.1, rules 7.4.
public enum ReopeningCause: String, CaseIterable, Hashable, Sendable, Codable {
    /// The provider satisfied the complaint in full.
    case satisfiedInFull
    case setAside
    /// The reviewing body obliges the provider to act, or returns the matter for a new procedure.
    case obliged

    /// The rule.
    public var rule: RuleID {
        switch self {
        case .satisfiedInFull: .r15_3
        case .setAside, .obliged: .r14_1
        }
    }
}
