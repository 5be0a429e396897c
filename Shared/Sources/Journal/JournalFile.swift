import CSQLite
import Glibc

/// The open database of a journal: the writing connection and the statements every batch needs.
final class JournalFile {
    let database: Database
    let epoch: String
    private let frames = FrameCount()

    let begin, commit, rollback, savepoint, release, rollbackToSavepoint: Statement
    let insertEvent, insertNode: Statement
    let findRequest, insertRequest, trimRequests: Statement
    let nextNumber: Statement
    let setTimer, cancelTimer, dueTimers, nextTimer: Statement

    /// Counts the pages in the write-ahead log, as SQLite tells after each commit.
    private final class FrameCount {
        var pages = 0
    }

    /// The database stays open as long as this value lives; its last owner lets go of it before readers may not be open any more.
    init(database: Database, epoch: String) throws(DatabaseError) {
        self.database = database
        self.epoch = epoch
        begin = try database.prepare("BEGIN IMMEDIATE")
        commit = try database.prepare("COMMIT")
        rollback = try database.prepare("ROLLBACK")
        savepoint = try database.prepare("SAVEPOINT command")
        release = try database.prepare("RELEASE command")
        rollbackToSavepoint = try database.prepare("ROLLBACK TO command")
        insertEvent = try database.prepare(
            "INSERT INTO events (sequence, type, subject, leaf, body) VALUES (?, ?, ?, ?, ?)"
        )
        insertNode = try database.prepare("INSERT INTO tree (position, hash) VALUES (?, ?)")
        findRequest = try database.prepare("SELECT fingerprint, reply FROM requests WHERE id = ?")
        insertRequest = try database.prepare("INSERT INTO requests (id, fingerprint, reply, at) VALUES (?, ?, ?, ?)")
        trimRequests = try database.prepare(
            """
            DELETE FROM requests WHERE number IN (
                SELECT number FROM (SELECT number, at FROM requests ORDER BY number LIMIT ?) WHERE at < ?)
            """
        )
        nextNumber = try database.prepare(
            "INSERT INTO numbers (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last"
        )
        setTimer = try database.prepare(
            """
            INSERT INTO timers (key, due, subject, kind, payload) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET due = excluded.due, subject = excluded.subject, kind = excluded.kind,
                payload = excluded.payload
            """
        )
        cancelTimer = try database.prepare("DELETE FROM timers WHERE key = ?")
        dueTimers = try database.prepare(
            "SELECT key, due, subject, kind, payload FROM timers WHERE due <= ? ORDER BY due, key LIMIT ?"
        )
        nextTimer = try database.prepare("SELECT min(due) FROM timers")
        sqlite3_wal_hook(
            database.handle,
            { context, _, _, pages in
                if let context { Unmanaged<FrameCount>.fromOpaque(context).takeUnretainedValue().pages = Int(pages) }
                return SQLITE_OK
            },
            Unmanaged.passUnretained(frames).toOpaque()
        )
    }

    /// How many pages the write-ahead log holds since it was last begun anew.
    var walPages: Int { frames.pages }

    /// Copies the write-ahead log into the database, as far as readers allow, and makes it durable.
    ///
    /// Done by hand: SQLite's own automatic checkpoint hides its failures.
    func checkpoint(complete: Bool = false) throws(DatabaseError) {
        var pages: Int32 = 0
        var copied: Int32 = 0
        let mode = complete ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
        let code = sqlite3_wal_checkpoint_v2(database.handle, "main", mode, &pages, &copied)
        guard code == SQLITE_OK || code == SQLITE_BUSY else {
            throw DatabaseError(code, on: database.handle, operation: "checkpoint")
        }
        if copied >= pages { frames.pages = 0 }
    }
}
