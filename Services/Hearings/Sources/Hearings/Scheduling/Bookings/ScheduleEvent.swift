import CivilTime

/// Something that happened to the bookings of a body.
public struct ScheduleEvent: Hashable, Sendable, Codable {
    /// When it was recorded.
    public let at: Instant
    /// Which booking.
    public let booking: BookingID
    /// What.
    public let change: ScheduleChange
}

/// What happened to a booking. Names and shapes never change once recorded: a new shape is a new version.
public enum ScheduleChange: Hashable, Sendable {
    case reserved(Reserved)
    case confirmed
    case moved(Moved)
    case cancelled(CancellationReason)
    case holdExpired

    /// A slot was given.
    public struct Reserved: Hashable, Sendable, Codable {
        /// To which case.
        public let scheduledCase: ScheduledCase
        /// For what.
        public let needs: HearingNeeds
        /// Which.
        public let slot: Slot
        /// With which preparation of the room.
        public let preparation: Preparation
        /// Until when it is only held; nil if it is sure.
        public let heldUntil: Instant?
    }

    /// Another slot was given instead.
    public struct Moved: Hashable, Sendable, Codable {
        /// For what.
        public let needs: HearingNeeds
        /// Which.
        public let slot: Slot
        /// With which preparation of the room.
        public let preparation: Preparation
        /// Why.
        public let because: PostponementReason
    }

    /// The stable dotted name, with its version.
    public var type: String { kind.rawValue }

    enum Kind: String, Codable, CaseIterable {
        case reserved = "kz.shagym.hearing.slotReserved.v1"
        case confirmed = "kz.shagym.hearing.slotConfirmed.v1"
        case moved = "kz.shagym.hearing.slotMoved.v1"
        case cancelled = "kz.shagym.hearing.slotCancelled.v1"
        case holdExpired = "kz.shagym.hearing.holdExpired.v1"
    }

    private var kind: Kind {
        switch self {
        case .reserved: .reserved
        case .confirmed: .confirmed
        case .moved: .moved
        case .cancelled: .cancelled
        case .holdExpired: .holdExpired
        }
    }
}

extension ScheduleChange: Codable {
    private enum CodingKeys: String, CodingKey { case type, data }

    /// Reads `{"type": …, "data": …}`; confirmations and expiries have no data.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .type) {
        case .reserved: self = .reserved(try container.decode(Reserved.self, forKey: .data))
        case .confirmed: self = .confirmed
        case .moved: self = .moved(try container.decode(Moved.self, forKey: .data))
        case .cancelled: self = .cancelled(try container.decode(CancellationReason.self, forKey: .data))
        case .holdExpired: self = .holdExpired
        }
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .type)
        switch self {
        case .reserved(let fact): try container.encode(fact, forKey: .data)
        case .moved(let fact): try container.encode(fact, forKey: .data)
        case .cancelled(let reason): try container.encode(reason, forKey: .data)
        case .confirmed, .holdExpired: break
        }
    }
}
