/// Something that becomes due: a row, not a sleeping task, so that it survives every restart.
public struct JournalTimer: Sendable, Hashable {
    /// Names the timer; setting a timer with a known key replaces it.
    public var key: String
    /// When it is due: milliseconds since 1970.
    public var due: Int64
    /// The matter it belongs to.
    public var subject: String
    /// What becomes due, for the service to dispatch on.
    public var kind: String
    /// Whatever the service needs to act.
    public var payload: [UInt8]

    /// Makes a timer.
    public init(key: String, due: Int64, subject: String, kind: String, payload: [UInt8] = []) {
        self.key = key
        self.due = due
        self.subject = subject
        self.kind = kind
        self.payload = payload
    }
}

extension Transaction {
    /// Sets or moves a timer.
    public func set(_ timer: JournalTimer) throws {
        try checkOpen()
        try file.setTimer.bind(timer.key, at: 1)
        try file.setTimer.bind(timer.due, at: 2)
        try file.setTimer.bind(timer.subject, at: 3)
        try file.setTimer.bind(timer.kind, at: 4)
        try file.setTimer.bind(timer.payload, at: 5)
        try file.setTimer.runOnce()
    }

    /// Removes a timer.
    /// - Returns: false when there was none of that key.
    @discardableResult
    public func cancelTimer(_ key: String) throws -> Bool {
        try checkOpen()
        try file.cancelTimer.bind(key, at: 1)
        try file.cancelTimer.runOnce()
        return database.changes > 0
    }

    /// Timers due at a moment or before it, in legal order: by due moment, then by key. A machine that was off for a week finds them all here.
    /// - Parameter moment: milliseconds since 1970.
    public func timers(dueAt moment: Int64, limit: Int = 1_000) throws -> [JournalTimer] {
        try checkOpen()
        try file.dueTimers.bind(moment, at: 1)
        try file.dueTimers.bind(Int64(limit), at: 2)
        return try file.dueTimers.all {
            JournalTimer(
                key: $0.text(0),
                due: $0.integer(1),
                subject: $0.text(2),
                kind: $0.text(3),
                payload: $0.bytes(4)
            )
        }
    }
}

extension Journal {
    /// When the next timer is due, in milliseconds since 1970; nil when none is set. For the writer thread, between batches.
    public func nextTimerDue() throws(JournalFailure) -> Int64? {
        let file = try openFile()
        return try JournalFailure.wrapping { () throws(DatabaseError) in
            try file.nextTimer.first { $0.optionalInteger(0) } ?? nil
        }
    }
}
