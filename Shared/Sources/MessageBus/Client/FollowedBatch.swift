import StrictJSON

/// Events that were read together from another service's log.
public struct FollowedBatch: Hashable, Sendable {
    /// One event of the log.
    public struct Event: Hashable, Sendable {
        /// Its place in the log, gapless from 1.
        public let sequence: Int64
        /// Its CloudEvents id.
        public let id: String
        /// Its CloudEvents type.
        public let type: String
        /// Its CloudEvents subject.
        public let subject: String?
        /// Its CloudEvents JSON, as the log keeps it.
        public let bytes: [UInt8]
    }

    /// The epoch of the log; store it with the position.
    public let epoch: String
    /// The events, oldest first; empty when only `next` moved on.
    public let events: [Event]
    /// The position after this batch: everything up to here was delivered or is of an unwanted type.
    public let next: Int64
    /// The newest event of the log when this was sent.
    public let head: Int64

    /// Reads the parameters of a `Read` reply; nil if they are not what the interface promises.
    init?(_ parameters: [UInt8]) {
        guard let members = try? JSONMembers(scanning: parameters),
            let epoch = members.string("epoch", in: parameters),
            let next = members.integer("next", in: parameters),
            let head = members.integer("head", in: parameters),
            let list = members["events"], list.kind == .array
        else { return nil }
        var events: [Event] = []
        let isSound = parameters.withUnsafeBytes { bytes in
            let ranges = bytes.elements(ofArray: list.range)
            events.reserveCapacity(ranges.count)
            for range in ranges {
                guard let event = Event(Array(bytes[range])) else { return false }
                events.append(event)
            }
            return true
        }
        guard isSound else { return nil }
        self.epoch = epoch
        self.events = events
        self.next = next
        self.head = head
    }
}

extension FollowedBatch.Event {
    /// Reads the members that a reader needs; nil if they are missing.
    fileprivate init?(_ bytes: [UInt8]) {
        guard let members = try? JSONMembers(scanning: bytes),
            let digits = members.string("sequence", in: bytes), let sequence = Self.sequence(digits),
            let id = members.string("id", in: bytes), let type = members.string("type", in: bytes)
        else { return nil }
        self.sequence = sequence
        self.id = id
        self.type = type
        subject = members.string("subject", in: bytes)
        self.bytes = bytes
    }

    /// 20 ASCII digits (CloudEvents sequence extension).
    private static func sequence(_ digits: String) -> Int64? {
        guard digits.utf8.count == 20, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        return Int64(digits)
    }
}

/// Why a follower stopped for good. None of these mends itself: raise an alarm and wait for an operator.
public enum FollowerStop: Error, Hashable, Sendable {
    /// The log was recreated or restored; the stored position means nothing in it.
    case epochChanged(epoch: String, head: Int64)
    /// Needed events are no longer there.
    case trimmed(first: Int64)
    /// The reader knows more than the log: the log lost events.
    case aheadOfLog(head: Int64)
    /// The server refuses this reader.
    case refused(name: String, parameters: [UInt8])
    /// What arrived is not a log: unreadable, out of order, or with a gap.
    case brokenLog(String)
}
