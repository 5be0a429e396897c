import CivilTime
import Law

/// A moment a request waits for.
public enum TimerKey: Hashable, Sendable {
    /// The end of a clock.
    case clock(ClockKey)
    /// A reminder of a decision maker, counted from 1 (CL-26).
    case reminder(DecisionMaker, Int)
    /// The end of a restriction (CL-22).
    case lapse(ObligationID)

    /// `clock.<key>`, `reminder.<n>.<maker>` or `lapse.<obligation>`: stable, for timer rows.
    public var code: String {
        switch self {
        case .clock(let key): "clock." + key.code
        case .reminder(let maker, let number): "reminder.\(number).\(maker.code)"
        case .lapse(let obligation): "lapse." + obligation.rawValue
        }
    }

    /// Reads the code back; nil for anything else.
    public init?(code: String) {
        if code.hasPrefix("clock."), let key = ClockKey(code: String(code.dropFirst(6))) {
            self = .clock(key)
        } else if code.hasPrefix("lapse."), let obligation = ObligationID(rawValue: String(code.dropFirst(6))) {
            self = .lapse(obligation)
        } else {
            let parts = code.split(separator: ".", maxSplits: 2)
            guard parts.count == 3, parts[0] == "reminder", let number = Int(parts[1]), number > 0, String(number) == parts[1],
                let maker = DecisionMaker(code: String(parts[2]))
            else { return nil }
            self = .reminder(maker, number)
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
public struct ClearanceTimer: Hashable, Sendable {
    /// What is waited for.
    public let key: TimerKey
    /// The moment.
    public let due: Instant
    /// The rule.
    public let rule: RuleID
}

extension ClearanceRequest {
    /// Every timer that must be set now, the earliest first. Overdue clocks have fired and wait no more.
    public var timers: [ClearanceTimer] {
        var timers: [ClearanceTimer] = []
        for (key, clock) in clocks {
            if !clock.isOverdue { timers.append(ClearanceTimer(key: .clock(key), due: clock.overrunsAt, rule: key.rule)) }
            guard case .decision(let maker) = key else { continue }
            for (index, moment) in clock.facts.reminders.enumerated() where index >= clock.reminded {
                timers.append(ClearanceTimer(key: .reminder(maker, index + 1), due: moment, rule: .cl26))
            }
        }
        if state == .routed || state == .manualRouting {
            for obligation in Set(parts.filter { $0.state == .pending }.map(\.obligation)) {
                guard let last = ends[obligation] else { continue }
                let due = KazakhstanTime.instant(last.adding(days: 1), .midnight)
                timers.append(ClearanceTimer(key: .lapse(obligation), due: due, rule: .cl22))
            }
        }
        return timers.sorted { ($0.due, $0.key.code) < ($1.due, $1.key.code) }
    }
}
