import CivilTime
import StrictJSON

/// A command on a case that takes or gives back rooms and people of its provider: case and schedule change together or not at all.
public enum HearingOrder: Hashable, Sendable {
    /// Chooses the hearing before the notice; a slot that is held for the case and not asked about otherwise is taken.
    case schedule(HearingWish)
    /// Moves the hearing inside its window after the notice.
    case reschedule(HearingWish, because: PostponementReason, reason: String?)
    /// The hearing was broken off and goes on at another time inside the window.
    case adjourn(HearingWish, start: Instant, end: Instant, reason: String)
    /// Keeps a slot for so many minutes.
    case hold(HearingWish, minutes: Int)
    /// Gives a kept slot back.
    case release

    /// How long a slot is kept unless asked otherwise, in minutes.
    static let usualHold = 15
    /// The longest time for which a slot is kept, in minutes.
    static let longestHold = 240

    /// The names on the wire.
    public enum Name: String, CaseIterable, Sendable {
        case scheduleHearing
        case rescheduleHearing
        case holdHearing
        case holdSlot
        case releaseSlot
    }

    /// What the case must admit for it.
    func admitted(by matter: AdministrativeCase) -> CommandName {
        switch self {
        case .schedule: .scheduleHearing
        case .reschedule: .rescheduleHearing
        case .adjourn: .holdHearing
        case .hold, .release: matter.round?.notice == nil ? .scheduleHearing : .rescheduleHearing
        }
    }
}

extension HearingOrder {
    /// Reads the details of a command; nil for a command that touches no schedule, such as a hearing that was held to its end.
    /// - Parameter details: the members beside `command` and `dryRun`.
    /// - Throws: `JSONDecodingError` for details that cannot be taken.
    public init?(_ command: String, details: JSONValue) throws(JSONDecodingError) {
        let decoder = StrictJSONDecoder(refusesUnknownKeys: true)
        switch Name(rawValue: command) {
        case .scheduleHearing: self = .schedule(try decoder.decode(HearingWish.self, from: details))
        case .rescheduleHearing:
            let order = try decoder.decode(Move.self, from: details)
            self = .reschedule(order.wish, because: order.because, reason: order.reason)
        case .holdHearing:
            guard details["outcome"]?.asString == HearingOutcome.adjourned.rawValue else { return nil }
            let order = try decoder.decode(Break.self, from: details)
            self = .adjourn(order.next ?? HearingWish(), start: order.start, end: order.end, reason: order.reason)
        case .holdSlot:
            let order = try decoder.decode(Hold.self, from: details)
            self = .hold(order.wish, minutes: order.minutes ?? Self.usualHold)
        case .releaseSlot:
            _ = try decoder.decode(Nothing.self, from: details)
            self = .release
        case nil: return nil
        }
    }

    private struct Move: Decodable {
        let because: PostponementReason
        let reason: String?
        let needs: HearingNeeds?
        let slot: WantedSlot?
        let day: Day?
        let link: String?

        var wish: HearingWish { HearingWish(needs: needs, slot: slot, day: day, link: link) }
    }

    private struct Break: Decodable {
        let outcome: HearingOutcome
        let start: Instant
        let end: Instant
        let reason: String
        let next: HearingWish?
    }

    private struct Hold: Decodable {
        let needs: HearingNeeds?
        let slot: WantedSlot?
        let day: Day?
        let minutes: Int?

        var wish: HearingWish { HearingWish(needs: needs, slot: slot, day: day) }
    }

    private struct Nothing: Decodable {}
}
