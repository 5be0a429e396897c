import CSQLite

/// A prepared statement of one connection. Made and kept by ``Database``; not for another thread.
public final class Statement {
    let handle: OpaquePointer
    let sql: String
    /// Set while a caller steps through it, so that a nested query with the same text gets a statement of its own.
    var isInUse = false

    private let guardian: DatabaseGuard

    init(_ sql: String, on connection: OpaquePointer, guardian: DatabaseGuard) throws(DatabaseError) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK else { throw DatabaseError(code, on: connection, operation: sql, preparing: true) }
        guard let prepared else {
            throw DatabaseError(code: SQLITE_MISUSE, operation: sql, message: "no statement in this text")
        }
        self.handle = prepared
        self.sql = sql
        self.guardian = guardian
    }

    deinit { sqlite3_finalize(handle) }

    /// Binds an INTEGER to the parameter at `index` (from 1).
    public func bind(_ value: Int64, at index: Int) throws(DatabaseError) {
        try check(sqlite3_bind_int64(handle, Int32(index), value))
    }

    /// Binds a TEXT to the parameter at `index` (from 1).
    public func bind(_ value: String, at index: Int) throws(DatabaseError) {
        var value = value
        let code = value.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { text in
                // A nil pointer would bind NULL: an empty text needs an address.
                withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1) { spare in
                    shagym_bind_text(
                        handle,
                        Int32(index),
                        text.baseAddress ?? UnsafePointer(spare.baseAddress),
                        UInt64(text.count)
                    )
                }
            }
        }
        try check(code)
    }

    /// Binds a BLOB to the parameter at `index` (from 1).
    public func bind(_ value: [UInt8], at index: Int) throws(DatabaseError) {
        try check(value.withUnsafeBytes { shagym_bind_blob(handle, Int32(index), $0.baseAddress, UInt64($0.count)) })
    }

    /// Binds a hash as a BLOB of 32 bytes to the parameter at `index` (from 1).
    public func bind(_ value: Digest, at index: Int) throws(DatabaseError) {
        try check(value.withUnsafeBytes { shagym_bind_blob(handle, Int32(index), $0.baseAddress, UInt64($0.count)) })
    }

    /// Binds NULL to the parameter at `index` (from 1).
    public func bindNull(at index: Int) throws(DatabaseError) { try check(sqlite3_bind_null(handle, Int32(index))) }

    /// Binds bytes without copying them. They must stay alive and unchanged until ``reset()``.
    func bindInPlace(_ bytes: UnsafeRawBufferPointer, at index: Int) throws(DatabaseError) {
        try check(shagym_bind_blob_in_place(handle, Int32(index), bytes.baseAddress, UInt64(bytes.count)))
    }

    /// Advances to the next row.
    /// - Returns: false when there is no further row; the statement is then finished.
    func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let failure = DatabaseError(code, on: sqlite3_db_handle(handle), operation: sql)
            if failure.isStorageFailure, guardian.storageFailure == nil { guardian.storageFailure = failure }
            throw failure
        }
    }

    /// Runs a statement that returns no rows, once, and makes it ready for the next use.
    func runOnce() throws(DatabaseError) {
        defer { reset() }
        while try step() {}
    }

    /// The first row mapped, or nil when there is none; the statement is then ready for the next use.
    func first<R>(_ map: (borrowing Row) -> R) throws(DatabaseError) -> R? {
        defer { reset() }
        guard try step() else { return nil }
        return map(Row(handle: handle))
    }

    /// Every row mapped, in the statement's order; the statement is then ready for the next use.
    func all<R>(_ map: (borrowing Row) -> R) throws(DatabaseError) -> [R] {
        defer { reset() }
        var rows: [R] = []
        while try step() { rows.append(map(Row(handle: handle))) }
        return rows
    }

    /// Forgets the bound values and makes the statement ready to run again. The result of the last run was already reported by `step`.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func check(_ code: Int32) throws(DatabaseError) {
        guard code != SQLITE_OK else { return }
        throw DatabaseError(code, on: sqlite3_db_handle(handle), operation: sql)
    }
}
