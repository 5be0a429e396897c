import CSQLite

/// A failure reported by SQLite. It never holds a bound value: what people filed must not leak into logs.
///
/// Source: <https://www.sqlite.org/rescode.html>.
public struct DatabaseError: Error, Sendable, Hashable {
    /// SQLite's extended result code, for example 2067 (`SQLITE_CONSTRAINT_UNIQUE`) or 1034 (`SQLITE_IOERR_FSYNC`).
    public let code: Int32
    /// The statement's text with its parameters, or the name of the operation.
    public let operation: String
    /// SQLite's words: the constraint that failed, or the general meaning of the code.
    public let message: String

    /// Makes a failure from its parts.
    public init(code: Int32, operation: String, message: String) {
        self.code = code
        self.operation = operation
        self.message = message
    }

    /// The failure a call on a connection just returned.
    ///
    /// The connection's own message is used only for constraint failures (it names tables and columns) and, with `preparing`, for mistakes
    /// in the text of a statement; other messages could quote a bound value.
    init(_ code: Int32, on connection: OpaquePointer?, operation: String, preparing: Bool = false) {
        let extended = connection.map { sqlite3_extended_errcode($0) } ?? code
        let full = extended & 0xff == code & 0xff ? extended : code
        let quotable = preparing || full & 0xff == SQLITE_CONSTRAINT
        let words = quotable ? connection.flatMap { sqlite3_errmsg($0) } : nil
        self.init(code: full, operation: operation, message: String(cString: words ?? sqlite3_errstr(full)))
    }

    /// The low byte of the code: `SQLITE_CONSTRAINT`, `SQLITE_FULL`, `SQLITE_IOERR` …
    public var primaryCode: Int32 { code & 0xff }

    /// True when a rule of the schema refused the row (unique, foreign key, check, not null): the statement failed, not the storage.
    public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }

    /// True when the disk or the file failed, so that nothing more may be acknowledged before the file was checked again.
    public var isStorageFailure: Bool {
        switch primaryCode {
        case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_NOMEM,
            SQLITE_PROTOCOL, SQLITE_BUSY, SQLITE_LOCKED:
            true
        default: false
        }
    }

    /// True when there was no room: reading goes on and writing works again once there is space.
    public var isOutOfSpace: Bool { primaryCode == SQLITE_FULL }

    /// True when the file's content is not what SQLite wrote.
    public var isDamage: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_NOTADB }
}
