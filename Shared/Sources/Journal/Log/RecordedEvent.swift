/// An event as it stands in the log.
public struct RecordedEvent: Hashable, Sendable {
    /// Its place in the log, from 1, without gaps.
    public let sequence: Int64
    /// Its reverse DNS name and version.
    public let type: String
    /// The matter it belongs to.
    public let subject: String?
    /// The whole CloudEvents 1.0 JSON object as it was composed once; sent and hashed as it is.
    public let bytes: [UInt8]
    /// The hash of ``bytes`` as a leaf of the Merkle tree.
    public let leafHash: Digest
}

/// Part of a log, as read.
public struct EventPage: Hashable, Sendable {
    /// The events found, oldest first.
    public let events: [RecordedEvent]
    /// The last sequence number looked at: where the next page starts. Greater than the last event's when others were passed over.
    public let next: Int64
    /// The sequence number of the newest event.
    public let head: Int64
}
