import Synchronization

/// Keeps the order that the write-ahead log needs: readers' connections are opened after the writer's and closed before it.
///
/// Source: bus-protocol, point 10: SQLite 3.7.0 to 3.51.2 can corrupt a file when two connections reset its log at the same moment.
final class ReaderGate: Sendable {
    private struct State {
        var isOpen = false
        var connections: [ObjectIdentifier: ReaderConnection] = [:]
    }

    private let state = Mutex(State())

    /// True while readers may open connections.
    var isOpen: Bool { state.withLock { $0.isOpen } }

    /// The writer's connection is open.
    func open() { state.withLock { $0.isOpen = true } }

    /// Stops new connections, waits for what readers are doing, and closes theirs.
    func close() {
        let connections = state.withLock { state in
            state.isOpen = false
            return Array(state.connections.values)
        }
        for connection in connections { connection.close() }
    }

    func add(_ connection: ReaderConnection) {
        state.withLock { $0.connections[ObjectIdentifier(connection)] = connection }
    }

    func remove(_ connection: ReaderConnection) {
        _ = state.withLock { $0.connections.removeValue(forKey: ObjectIdentifier(connection)) }
        connection.close()
    }
}

/// One reader's connection: opened at first use, closed by the writer when it must be, opened again at the next use.
final class ReaderConnection: Sendable {
    private struct State {
        var database: Database?
        var isShared = false
    }

    private let state = Mutex(State())
    private let path: String
    private let vfs: String?
    private let gate: ReaderGate
    private let cacheKibibytes: Int

    init(path: String, vfs: String?, cacheKibibytes: Int, gate: ReaderGate) {
        self.path = path
        self.cacheKibibytes = cacheKibibytes
        self.vfs = vfs
        self.gate = gate
    }

    /// Runs `body` on one unchanging state of the database.
    func read<R: Sendable>(_ body: @Sendable (Database) throws -> R) throws -> R {
        try state.withLock { state in
            if state.database == nil {
                guard gate.isOpen else { throw JournalFailure.closed }
                state.database = try JournalFailure.wrapping { () throws(DatabaseError) in
                    try Database(path: path, access: .readOnly, vfs: vfs, cacheKibibytes: cacheKibibytes)
                }
            }
            guard let database = state.database else { throw JournalFailure.closed }
            database.guardian.storageFailure = nil
            if !(state.isShared && database.isInTransaction) {
                try JournalFailure.wrapping { () throws(DatabaseError) in try database.begin("BEGIN") }
            }
            do {
                let result = try body(database)
                if !state.isShared { database.endReading() }
                return result
            } catch {
                // What went wrong in one state must not go wrong in the next read too.
                database.endReading()
                if let error = error as? DatabaseError { throw JournalFailure(error) }
                throw error
            }
        }
    }

    /// From now on all reads see the state that the first of them finds, until `endSharing()`.
    func beginSharing() { state.withLock { $0.isShared = true } }

    func endSharing() {
        state.withLock { state in
            state.isShared = false
            state.database?.endReading()
        }
    }

    func close() {
        state.withLock { state in
            state.database?.endReading()
            // A statement left open by a thrown error was reset before; should closing fail all the same, the last reference closes.
            try? state.database?.close()
            state.database = nil
        }
    }
}
