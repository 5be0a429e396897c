/// The events of one reply: final bytes, joined for sending.
public struct EventBatch: Sendable {
    /// The events' bytes with commas between them.
    public private(set) var bytes: [UInt8] = []
    /// How many events there are.
    public private(set) var count = 0
    /// Where to read on: the sequence of the last event looked at, wanted or not.
    public var next: Int64

    /// An empty batch after the event with sequence `after`.
    public init(after: Int64) { next = after }

    /// Adds one event: its CloudEvents JSON as stored.
    public mutating func append(_ event: UnsafeRawBufferPointer) {
        if count > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: event)
        count += 1
    }

    /// Adds one event: its CloudEvents JSON as stored.
    public mutating func append(_ event: [UInt8]) { event.withUnsafeBytes { append($0) } }
}

/// The log a server publishes. Called on the server's loop only.
public protocol EventLogSource: AnyObject {
    /// The random id made with the log or at its restore.
    var epoch: String { get }
    /// The sequence of the oldest event still there; `head + 1` if there is none.
    var first: Int64 { get }
    /// The sequence of the newest event that is safely stored; 0 before the first.
    var head: Int64 { get }
    /// What the log takes on disk.
    var bytes: Int64 { get }

    /// Reads events with sequences above `after`, oldest first, that are safely stored.
    ///
    /// Stops after `limit` events, before exceeding `maxBytes` (the first wanted event is taken whatever its
    /// size), or earlier if many are unwanted; `next` of the answer says how far it looked and must be above
    /// `after` unless there is nothing above it.
    func read(after: Int64, limit: Int, maxBytes: Int, types: EventTypeFilter) throws -> EventBatch
}
