import CSQLite
import Glibc

/// The way from a folder to a journal that may be served from: everything that can be noticed at start is noticed here.
struct JournalOpening {
    let paths: JournalPaths
    let source: String
    let migrations: [Migration]
    let options: JournalOptions

    /// The page size of new databases, in bytes.
    static let pageBytes = 8_192

    /// Opens the database, makes it when the folder has none, and checks it against itself and the head file.
    /// - Parameter random: 16 random bytes, asked for only when a new epoch begins.
    func open(head: HeadFile, random: () -> [UInt8]) throws(JournalFailure) -> (file: JournalFile, log: LogState) {
        let database = try connect()
        try checkKind(of: database, head: head)
        try checkStructure(of: database)
        try Migrator(database: database).migrate(owner: JournalSchema.owner, steps: JournalSchema.steps)
        try nameLog(in: database, random: random)
        let log = try loadLog(from: database)
        let epoch = try JournalFailure.wrapping { () throws(DatabaseError) in try LogQueries(database: database).epoch() }
        try check(log, epoch: epoch, against: head, in: database)
        try checkTail(of: log, in: database)
        try Migrator(database: database).migrate(owner: source, steps: migrations)
        try checkForeignKeys(in: database)
        let file = try JournalFailure.wrapping { () throws(DatabaseError) in
            let file = try JournalFile(database: database, epoch: epoch)
            // From here a damaged write-ahead log cannot take anything back that was checked above.
            try file.checkpoint(complete: true)
            return file
        }
        let newest = TreeHead(epoch: epoch, size: log.frontier.size, root: log.frontier.root)
        if head.content?.head != newest {
            try JournalFailure.wrappingFiles { () throws(FileError) in
                try head.write(newest)
                try head.sync()
            }
        }
        return (file, log)
    }

    private func connect() throws(JournalFailure) -> Database {
        try JournalFailure.wrappingFiles { () throws(FileError) in
            let isNew = Files.size(paths.database) == nil
            // SQLite would make the file readable for others; its log and index inherit these permissions.
            let descriptor = try Files.open(paths.database, O_RDWR | O_CREAT, operation: "open database")
            fchmod(descriptor, 0o600)
            close(descriptor)
            if isNew { try Files.syncFolder(paths.folder, operation: "sync folder of database") }
        }
        return try JournalFailure.wrapping { () throws(DatabaseError) in
            let database = try Database(path: paths.database, access: .readWrite, vfs: options.faults?.fileSystem.name)
            // Takes effect only where a file is made. Events of a few kilobytes fill larger pages better, and share one commit's writes.
            try database.execute("PRAGMA page_size = \(Self.pageBytes)")
            guard try database.text("PRAGMA journal_mode = WAL") == "wal" else {
                throw DatabaseError(code: SQLITE_CANTOPEN, operation: "PRAGMA journal_mode = WAL", message: "no write-ahead log")
            }
            try database.execute("PRAGMA synchronous = FULL")
            try database.execute("PRAGMA wal_autocheckpoint = 0")
            // With a limit the log is emptied at an orderly end, although its file stays.
            try database.execute("PRAGMA journal_size_limit = 67108864")
            try database.execute("PRAGMA cache_size = -16384")
            if let pages = options.maximumPages { try database.execute("PRAGMA max_page_count = \(pages)") }
            var isPersistent: Int32 = 1
            sqlite3_file_control(database.handle, "main", SQLITE_FCNTL_PERSIST_WAL, &isPersistent)
            return database
        }
    }

    /// Refuses files that are not journals, and an empty file where the head file remembers events.
    private func checkKind(of database: Database, head: HeadFile) throws(JournalFailure) {
        let (kind, tables) = try JournalFailure.wrapping { () throws(DatabaseError) in
            (
                try database.integer("PRAGMA application_id") ?? 0,
                try database.integer("SELECT count(*) FROM sqlite_schema") ?? 0
            )
        }
        if kind == JournalSchema.applicationID { return }
        guard kind == 0, tables == 0 else { throw .notThisJournal(found: "application id \(kind)") }
        if let remembered = head.content?.head.size, remembered > 0 { throw .logLostEvents(head: remembered, log: 0) }
        try JournalFailure.wrapping { () throws(DatabaseError) in
            try database.execute("PRAGMA application_id = \(JournalSchema.applicationID)")
        }
    }

    private func checkStructure(of database: Database) throws(JournalFailure) {
        guard let size = Files.size(paths.database), size <= options.structureCheckBytes else { return }
        let answer = try JournalFailure.wrapping { () throws(DatabaseError) in try database.text("PRAGMA quick_check(1)") }
        guard answer == "ok" else { throw .fileDamaged(answer ?? "no answer") }
    }

    private func checkForeignKeys(in database: Database) throws(JournalFailure) {
        guard let size = Files.size(paths.database), size <= options.structureCheckBytes else { return }
        let broken = try JournalFailure.wrapping { () throws(DatabaseError) in
            try database.text("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")
        }
        if let broken { throw .foreignKeyBroken(table: broken) }
    }

    /// Gives a new log its source and first epoch; refuses a log of another source.
    private func nameLog(in database: Database, random: () -> [UInt8]) throws(JournalFailure) {
        let known = try JournalFailure.wrapping { () throws(DatabaseError) in
            try database.text("SELECT value FROM journal WHERE key = 'source'")
        }
        if let known {
            guard known == source else { throw .notThisJournal(found: known) }
            return
        }
        let epoch = Digest.hex(random())
        try JournalFailure.wrapping { () throws(DatabaseError) in
            try database.execute("BEGIN IMMEDIATE")
            let name = try database.prepare("INSERT INTO journal (key, value) VALUES ('source', ?)")
            try name.bind(source, at: 1)
            try name.runOnce()
            try Self.beginEpoch(epoch, size: 0, root: MerkleHash.empty, in: database)
            try database.execute("COMMIT")
        }
    }

    static func beginEpoch(_ epoch: String, size: Int64, root: Digest, in database: Database) throws(DatabaseError) {
        let statement = try database.prepare("INSERT INTO epochs (epoch, size, root) VALUES (?, ?, ?)")
        try statement.bind(epoch, at: 1)
        try statement.bind(size, at: 2)
        try statement.bind(root, at: 3)
        try statement.runOnce()
    }

    private func loadLog(from database: Database) throws(JournalFailure) -> LogState {
        let size = try JournalFailure.wrapping { () throws(DatabaseError) in try LogQueries(database: database).head() }
        return LogState(frontier: try StoredTree(database: database).tree.frontier(size: size))
    }

    private func check(
        _ log: LogState,
        epoch: String,
        against head: HeadFile,
        in database: Database
    ) throws(JournalFailure) {
        let size = log.frontier.size
        guard let remembered = head.content?.head else {
            guard size == 0 || options.acceptsMissingHead else { throw head.isMissing ? .headMissing : .headDamaged }
            return
        }
        guard remembered.epoch == epoch else { throw .headOfAnotherLog(head: remembered.epoch, log: epoch) }
        guard remembered.size <= size else { throw .logLostEvents(head: remembered.size, log: size) }
        let root = try StoredTree(database: database).tree.root(size: remembered.size)
        guard root == remembered.root else { throw .logRewritten(size: remembered.size) }
    }

    /// Hashes the newest events again, and makes sure that the stored tree has neither too few nor too many nodes.
    private func checkTail(of log: LogState, in database: Database) throws(JournalFailure) {
        let size = log.frontier.size
        let start = TreePosition.groupStart(before: max(0, size - options.tailCheckEvents))
        let frontier = try LogChecker(database: database).check(after: start, size: size)
        let nodes = try JournalFailure.wrapping { () throws(DatabaseError) in
            try database.integer("SELECT coalesce(max(position) + 1, 0) FROM tree") ?? 0
        }
        guard frontier == log.frontier, nodes == TreePosition.count(size: size) else {
            throw .treeDamaged(sequence: start + 1)
        }
    }
}
