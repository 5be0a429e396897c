import CivilTime
import Law

/// A moment a complaint waits for.
public enum TimerKey: Hashable, Sendable {
    /// The end of a clock.
    case clock(ClockKey)
    /// The end of the term whose expiry turns inaction into a deemed refusal (DX-7).
    case inactionTerm

    /// `clock.forwarding` or `inactionTerm`: stable, for timer rows.
    public var code: String {
        switch self {
        case .clock(let key): "clock." + key.rawValue
        case .inactionTerm: "inactionTerm"
        }
    }

    /// Reads the code back; nil for anything else.
    public init?(code: String) {
        if code == "inactionTerm" {
            self = .inactionTerm
        } else if code.hasPrefix("clock."), let key = ClockKey(rawValue: String(code.dropFirst(6))) {
            self = .clock(key)
        } else {
            return nil
        }
    }
}

extension TimerKey: Codable {
    /// Reads the code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let key = TimerKey(code: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a timer: \(code)")
        }
        self = key
    }

    /// Writes the code.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

/// A timer as a value: what, when, by which rule.
public struct ComplaintTimer: Hashable, Sendable {
    /// What is waited for.
    public let key: TimerKey
    /// The first moment that is too late, as of law.
    public let due: Instant
    /// The rule.
    public let rule: RuleID
}

extension Complaint {
    /// Every timer that must be set now, the earliest first. Overdue clocks have fired and wait no more.
    public var timers: [ComplaintTimer] {
        guard !stage.isClosed else { return [] }
        var timers = clocks.filter { $0.status == .running }.map { clock in
            ComplaintTimer(key: .clock(clock.facts.key), due: clock.overrunsAt, rule: clock.facts.key.rule)
        }
        if flags.contains(.prematureInaction), let ends = intake.object.termEnds {
            timers.append(
                ComplaintTimer(key: .inactionTerm, due: KazakhstanTime.instant(ends.adding(days: 1), .midnight), rule: .dx7)
            )
        }
        return timers.sorted { ($0.due, $0.key.code) < ($1.due, $1.key.code) }
    }
}
