import CSQLite

/// One SQLite connection with its cache of prepared statements. Not Sendable: it stays on the thread that uses it.
///
/// Every connection checks foreign keys, distrusts functions named by the schema (`trusted_schema`), takes double quotes only as names, and
/// keeps temporary data in memory. Sources: <https://www.sqlite.org/security.html>, <https://www.sqlite.org/c3ref/c_dbconfig_defensive.html>.
public final class Database {
    /// How a connection may use its file.
    public enum Access: Sendable {
        /// Reads and writes; makes the file when it is missing.
        case create
        /// Reads and writes an existing file.
        case readWrite
        /// Only reads an existing file.
        case readOnly
    }

    let handle: OpaquePointer
    let guardian: DatabaseGuard
    private var cache: [String: Statement] = [:]
    private var isOpen = true

    /// Opens a connection.
    /// - Parameters:
    ///   - path: the file, or `:memory:`.
    ///   - access: what the connection may do.
    ///   - vfs: the name of a registered SQLite file system, nil for the usual one.
    ///   - cacheKibibytes: how much of the file is kept in memory at most.
    ///   - busyMilliseconds: how long a statement waits for another connection's lock.
    public init(
        path: String,
        access: Access,
        vfs: String? = nil,
        cacheKibibytes: Int = 2_048,
        busyMilliseconds: Int32 = 2_000
    ) throws(DatabaseError) {
        let flags =
            switch access {
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .readWrite: SQLITE_OPEN_READWRITE
            case .readOnly: SQLITE_OPEN_READONLY
            }
        _ = Self.setUp
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs)
        guard code == SQLITE_OK, let opened else {
            let failure = DatabaseError(code, on: opened, operation: "open")
            sqlite3_close_v2(opened)
            throw failure
        }
        handle = opened
        guardian = DatabaseGuard()
        sqlite3_busy_timeout(handle, busyMilliseconds)
        for (setting, on) in [
            (SQLITE_DBCONFIG_DEFENSIVE, Int32(1)), (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
        ] {
            shagym_db_config(handle, setting, on)
        }
        try execute("PRAGMA temp_store = MEMORY")
        try execute("PRAGMA cell_size_check = ON")
        try execute("PRAGMA cache_size = -\(cacheKibibytes)")
        if access == .readOnly { try execute("PRAGMA query_only = ON") }
        guardian.install(on: handle)
    }

    deinit { if isOpen { sqlite3_close_v2(handle) } }

    /// Closes the connection and its statements. Using it afterwards is a mistake of the caller.
    func close() throws(DatabaseError) {
        guard isOpen else { return }
        cache.removeAll()
        let code = sqlite3_close(handle)
        guard code == SQLITE_OK else { throw DatabaseError(code, on: handle, operation: "close") }
        isOpen = false
    }

    /// Runs statements that return nothing, separated by semicolons.
    func execute(_ sql: String) throws(DatabaseError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseError(code, on: handle, operation: sql, preparing: true) }
    }

    /// Prepares a statement of the journal itself.
    func prepare(_ sql: String) throws(DatabaseError) -> Statement { try Statement(sql, on: handle, guardian: guardian) }

    /// The first column of the first row of a statement of the journal itself.
    func integer(_ sql: String) throws(DatabaseError) -> Int64? { try prepare(sql).first { $0.integer(0) } }

    /// The first column of the first row of a statement of the journal itself.
    func text(_ sql: String) throws(DatabaseError) -> String? { try prepare(sql).first { $0.text(0) } }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes64(handle)) }

    /// How many rows were inserted, updated and deleted since the connection was opened.
    var changesSoFar: Int64 { sqlite3_total_changes64(handle) }

    /// True while a transaction is open.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Runs a statement that changes a service's own tables.
    /// - Returns: the number of rows it changed.
    @discardableResult
    public func run(_ sql: String, _ values: any SQLBindable...) throws(DatabaseError) -> Int {
        try withStatement(sql) { (statement) throws(DatabaseError) in
            try Self.bind(values, to: statement)
            while try statement.step() {}
            return Int(sqlite3_changes64(handle))
        }
    }

    /// Every row of a query, mapped, in the query's order.
    public func query<R>(
        _ sql: String,
        _ values: any SQLBindable...,
        row: (borrowing Row) -> R
    ) throws(DatabaseError) -> [R] {
        try withStatement(sql) { (statement) throws(DatabaseError) in
            try Self.bind(values, to: statement)
            var rows: [R] = []
            while try statement.step() { rows.append(row(Row(handle: statement.handle))) }
            return rows
        }
    }

    /// The first row of a query, mapped, or nil when there is none.
    public func first<R>(
        _ sql: String,
        _ values: any SQLBindable...,
        row: (borrowing Row) -> R
    ) throws(DatabaseError) -> R? {
        try withStatement(sql) { (statement) throws(DatabaseError) in
            try Self.bind(values, to: statement)
            guard try statement.step() else { return nil }
            return row(Row(handle: statement.handle))
        }
    }

    /// Hands the rows of a query one by one, without keeping them, until `body` answers false or throws.
    public func forEach(
        _ sql: String,
        _ values: any SQLBindable...,
        body: (borrowing Row) throws -> Bool
    ) throws {
        let statement = try checkOut(sql)
        defer { giveBack(statement) }
        try Self.bind(values, to: statement)
        while try statement.step() {
            guard try body(Row(handle: statement.handle)) else { return }
        }
    }

    private func withStatement<R>(_ sql: String, _ body: (Statement) throws(DatabaseError) -> R) throws(DatabaseError) -> R {
        let statement = try checkOut(sql)
        defer { giveBack(statement) }
        return try body(statement)
    }

    /// A statement of a service: it may not touch the journal's tables, transactions, settings or other files.
    func checkOut(_ sql: String) throws(DatabaseError) -> Statement {
        if let failure = guardian.storageFailure { throw failure }
        if let cached = cache[sql], !cached.isInUse {
            cached.isInUse = true
            return cached
        }
        guardian.isGuarding = true
        defer { guardian.isGuarding = false }
        return try checkOutOwn(sql)
    }

    /// A statement of the journal itself.
    func checkOutOwn(_ sql: String) throws(DatabaseError) -> Statement {
        // After such a failure SQLite may have undone the whole transaction; a statement would then be committed by itself.
        if let failure = guardian.storageFailure { throw failure }
        if let cached = cache[sql], !cached.isInUse {
            cached.isInUse = true
            return cached
        }
        let statement = try Statement(sql, on: handle, guardian: guardian)
        if cache[sql] == nil {
            if cache.count >= Self.cacheLimit { cache.removeAll() }
            cache[sql] = statement
        }
        statement.isInUse = true
        return statement
    }

    func giveBack(_ statement: Statement) {
        statement.reset()
        statement.isInUse = false
    }

    static func bind(_ values: [any SQLBindable], to statement: Statement) throws(DatabaseError) {
        guard values.count == Int(sqlite3_bind_parameter_count(statement.handle)) else {
            throw DatabaseError(
                code: SQLITE_RANGE,
                operation: statement.sql,
                message: "as many values as parameters are needed"
            )
        }
        for (index, value) in values.enumerated() { try value.bind(to: statement, at: index + 1) }
    }

    /// Once per process, before the first connection; if another part of the process was first, nothing is lost but a little speed.
    private static let setUp: Int32 = shagym_sqlite_without_statistics()

    /// More different texts than this means that values were written into the text instead of bound.
    private static let cacheLimit = 256
}

extension Database {
    /// Runs one of the journal's own statements from the cache.
    func begin(_ sql: String) throws(DatabaseError) {
        let statement = try checkOutOwn(sql)
        defer { giveBack(statement) }
        while try statement.step() {}
    }

    /// Ends a transaction that only read.
    func endReading() {
        if isInTransaction { try? begin("COMMIT") }
    }
}

extension Database {
    /// Runs a statement that changes the journal's tables.
    func runOwn(_ sql: String, _ values: any SQLBindable...) throws(DatabaseError) {
        let statement = try checkOutOwn(sql)
        defer { giveBack(statement) }
        try Self.bind(values, to: statement)
        while try statement.step() {}
    }
}
