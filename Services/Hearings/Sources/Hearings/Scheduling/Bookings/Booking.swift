import CivilTime

/// A slot that is given to the hearing of one case.
public struct Booking: Hashable, Sendable {
    /// What became of it.
    public enum State: Hashable, Sendable {
        /// Kept for an officer; from this moment on it blocks nothing.
        case held(until: Instant)
        /// Given.
        case confirmed
        /// Given up, with the reason.
        case cancelled(CancellationReason)
        /// Kept, but not confirmed in time.
        case expired
    }

    /// The booking.
    public let id: BookingID
    /// Whose hearing it is.
    public let scheduledCase: ScheduledCase
    /// What the hearing needs.
    public internal(set) var needs: HearingNeeds
    /// Its time, place and people.
    public internal(set) var slot: Slot
    /// The preparation of the room, as it was when the slot was given.
    public internal(set) var preparation: Preparation
    /// What became of it.
    public internal(set) var state: State
    /// How often it was changed; grows with every event after the first, so that calendars take the newest version.
    public internal(set) var sequence: Int
    /// The slots it had before, oldest first, with why it was moved away.
    public internal(set) var earlier: [Move]

    /// A slot that was left.
    public struct Move: Hashable, Sendable {
        /// The slot.
        public let from: Slot
        /// Why it was left.
        public let because: PostponementReason
        /// When.
        public let at: Instant
    }

    /// Whether it keeps others away at a moment.
    public func blocks(at now: Instant) -> Bool {
        switch state {
        case .held(let until): now < until
        case .confirmed: true
        case .cancelled, .expired: false
        }
    }

    /// Each resource it takes and for how long: the room with its preparation, everything else for the hearing itself.
    public var occupation: [(resource: ResourceReference, span: TimeSpan)] {
        slot.resources.map { resource in
            if case .room = resource { return (resource, preparation.around(slot.span) ?? slot.span) }
            return (resource, slot.span)
        }
    }
}
