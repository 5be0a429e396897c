/// Settings of a journal. The defaults are for production.
public struct JournalOptions: Sendable {
    /// The head file is made durable at most this often, in milliseconds; 0: after every batch. It is written after every batch in any case.
    public var headSyncMilliseconds = 1_000
    /// The write-ahead log is copied into the database when it has grown to this many pages of 8 KiB (4 KiB in older files).
    public var checkpointPages = 2_000
    /// How many of the newest events are hashed again at start.
    public var tailCheckEvents: Int64 = 1_000
    /// Up to this size in bytes the database's structure and foreign keys are checked at start; larger files are left to ``JournalReader/verify()``.
    public var structureCheckBytes: Int64 = 64 << 20
    /// How long to wait after a storage failure before trying again, in milliseconds.
    public var retryAfterMilliseconds = 1_000
    /// The most bytes one event may have; a message of the bus holds 1 MiB.
    public var maximumEventBytes = 512 << 10
    /// The most bytes one document may have.
    public var maximumDocumentBytes: Int64 = 256 << 20
    /// The most pages the database may have; nil: as many as fit. A full database behaves as a full disk does.
    public var maximumPages: Int64?
    /// An operator's decision to serve although the head file is missing or unreadable; a new one is then made from the log.
    public var acceptsMissingHead = false
    /// Makes storage calls fail, for tests and drills; see ``FaultInjector``.
    public var faults: FaultInjector?

    /// The defaults.
    public init() {}
}
