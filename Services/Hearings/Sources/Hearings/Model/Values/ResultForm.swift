import Law

/// The forms that evidence a result. Source: A-38.
public enum ResultForm: String, CaseIterable, Hashable, Sendable, Codable {
    case form6
    case form7
    case form8
    case form9

    /// The notice of refusal for a channel.
    public static func refusal(through channel: FilingChannel) -> ResultForm {
        switch channel {
        case .stateCorporation: .form6
        case .portal: .form7
        }
    }

    /// The permission for a channel.
    public static func permission(through channel: FilingChannel) -> ResultForm {
        switch channel {
        case .stateCorporation: .form8
        case .portal: .form9
        }
    }

    /// The rule of the form.
    public var rule: RuleID {
        switch self {
        case .form6: .rA6
        case .form7: .rA7
        case .form8: .rA8
        case .form9: .rA9
        }
    }
}
