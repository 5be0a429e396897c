import StrictJSON

/// One event as it was read from another service's log.
public struct FollowedEvent: Hashable, Sendable {
    /// Its place in the log, gapless from 1.
    public let sequence: Int64
    /// Its CloudEvents JSON, as the log keeps it.
    public let bytes: [UInt8]
}

/// Events that were read together.
public struct FollowedBatch: Hashable, Sendable {
    /// The epoch of the log; store it with the position.
    public let epoch: String
    /// The events, oldest first; empty when only `next` moved on.
    public let events: [FollowedEvent]
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
        var events: [FollowedEvent] = []
        let isSound = parameters.withUnsafeBytes { bytes in
            let ranges = bytes.elements(ofArray: list.range)
            events.reserveCapacity(ranges.count)
            for range in ranges {
                let event = UnsafeRawBufferPointer(rebasing: bytes[range])
                guard let sequence = Self.sequence(of: event) else { return false }
                events.append(FollowedEvent(sequence: sequence, bytes: Array(event)))
            }
            return true
        }
        guard isSound else { return nil }
        self.epoch = epoch
        self.events = events
        self.next = next
        self.head = head
    }

    /// The `sequence` member: 20 ASCII digits (CloudEvents sequence extension).
    private static func sequence(of event: UnsafeRawBufferPointer) -> Int64? {
        guard let members = try? JSONMembers(scanning: event), let member = members["sequence"], member.kind == .string,
            member.range.count == 22
        else { return nil }
        var number: Int64 = 0
        for byte in event[member.range].dropFirst().dropLast() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let (ten, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = ten.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
            guard !overflow, !overflows else { return nil }
            number = sum
        }
        return number
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
