import CSQLite

/// Watches a connection. Refuses, when a service's statement is prepared, what only the journal may do: transactions, settings, other files, the schema, and
/// writing to the journal's own tables. Costs nothing when a prepared statement runs.
///
/// Source: <https://www.sqlite.org/c3ref/set_authorizer.html>.
final class DatabaseGuard {
    /// True while a statement of a service is being prepared.
    var isGuarding = false
    /// The first failure of the storage that a statement met. It stays until the next batch, even if a caller hides it, and stops every
    /// further statement.
    var storageFailure: DatabaseError?

    func install(on connection: OpaquePointer) {
        sqlite3_set_authorizer(
            connection,
            { context, action, first, _, _, _ in
                guard let context else { return SQLITE_OK }
                let guardian = Unmanaged<DatabaseGuard>.fromOpaque(context).takeUnretainedValue()
                guard guardian.isGuarding else { return SQLITE_OK }
                return DatabaseGuard.permits(action, on: first.map { String(cString: $0) }) ? SQLITE_OK : SQLITE_DENY
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    static func permits(_ action: Int32, on table: String?) -> Bool {
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE: true
        case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE: table.map { !isOwnedByJournal($0) } ?? false
        default: false
        }
    }

    private static func isOwnedByJournal(_ table: String) -> Bool {
        JournalSchema.tables.contains(table) || table.hasPrefix("sqlite_")
    }
}
