import CivilTime
import StrictJSON

/// How a deadline was computed, without the moment it started at: the same for every matter that starts on the same day under the same hours, so
/// that it need be kept only once.
public struct DeadlineCalculation: Hashable, Sendable, JSONWritable {
    /// The deadline as if it had started with the first moment there is.
    private let model: Deadline

    /// The calculation of a deadline; nil for a term in minutes, which has one of its own for every moment.
    public init?(of deadline: Deadline) {
        if case .minutes = deadline.term { return nil }
        model = deadline.starting(at: Instant(milliseconds: 0))
    }

    /// By what tells calculations apart first; equality compares all.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(model.rule)
        hasher.combine(model.start.effectiveDay)
        hasher.combine(model.due.day)
    }

    /// Writes the deadline as JSON, without `start.instant`.
    public func write(to writer: inout JSONWriter) { model.write(to: &writer, includesInstant: false) }

    /// A deadline as JSON, put together from what ``write(to:)`` wrote and the moment it started at (RFC 3339).
    public static func deadline(_ calculation: JSONValue, from instant: String) -> JSONValue? {
        guard var object = calculation.asObject, var start = object["start"]?.asObject else { return nil }
        start["instant"] = .string(instant)
        object["start"] = .object(start)
        return .object(object)
    }
}

extension Deadline {
    fileprivate func starting(at instant: Instant) -> Deadline {
        let start = DeadlineStart(
            event: start.event, instant: instant, effectiveDay: start.effectiveDay, receivedUnder: start.receivedUnder)
        return Deadline(
            rule: rule, edition: edition, standing: standing, start: start, term: term, schedule: schedule, due: due, proof: proof)
    }
}
