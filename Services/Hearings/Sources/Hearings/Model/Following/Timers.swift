import CivilTime
import Law

/// A moment a case waits for.
public enum TimerKey: Hashable, Sendable {
    /// The end of a clock.
    case clock(ClockKey)
    /// A warning before the end of the term.
    case warning(TermWarning)
    /// The first moment at which silence counts as refusal (DX-7).
    case deemedRefusal

    /// `clock.hearing`, `warning.sixDaysLeft` or `deemedRefusal`: stable, for timer rows.
    public var code: String {
        switch self {
        case .clock(let key): "clock." + key.rawValue
        case .warning(let warning): "warning." + warning.rawValue
        case .deemedRefusal: "deemedRefusal"
        }
    }

    /// Reads the code back; nil for anything else.
    public init?(code: String) {
        if code == "deemedRefusal" {
            self = .deemedRefusal
        } else if code.hasPrefix("clock."), let key = ClockKey(rawValue: String(code.dropFirst(6))) {
            self = .clock(key)
        } else if code.hasPrefix("warning."), let warning = TermWarning(rawValue: String(code.dropFirst(8))) {
            self = .warning(warning)
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
public struct CaseTimer: Hashable, Sendable {
    /// What is waited for.
    public let key: TimerKey
    /// The moment, as of law.
    public let due: Instant
    /// The rule.
    public let rule: RuleID
}

extension AdministrativeCase {
    /// Every timer that must be set now, the earliest first. Overdue clocks have fired and wait no more.
    public var timers: [CaseTimer] {
        guard !stage.isClosed else { return [] }
        // The service term says itself when it is breached: the day after its end (DX-7).
        var timers = ClockKey.allCases.compactMap { key -> CaseTimer? in
            guard key != .serviceTerm, let clock = clocks[key], clock.status == .running else { return nil }
            return CaseTimer(key: .clock(key), due: clock.overrunsAt, rule: key.rule)
        }
        if let term, let clock = clocks[.serviceTerm], clock.status == .running {
            timers.append(CaseTimer(key: .deemedRefusal, due: term.deemedRefusal.due.turningPoint, rule: .dx7))
            for warning in TermWarning.allCases where !warnings.contains(warning) {
                timers.append(
                    CaseTimer(key: .warning(warning), due: KazakhstanTime.instant(warning.day(of: term), .midnight), rule: .a34)
                )
            }
        }
        return timers.sorted { ($0.due, $0.key.code) < ($1.due, $1.key.code) }
    }
}

extension TermWarning {
    /// The day it is given at the beginning of.
    func day(of term: ServiceTerm) -> Day {
        switch self {
        case .sixDaysLeft: term.warnOn
        case .lastNoticeDay: term.notice.day
        }
    }
}
