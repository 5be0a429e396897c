import Glibc

/// One service's journal: its event log and everything that must change together with it, in one SQLite file.
///
/// Not Sendable: it belongs to the one writing thread, which alone writes and checkpoints. Others read through ``JournalReader``, made
/// from ``access``.
public final class Journal {
    /// Whether the journal records.
    public enum State: Sendable, Hashable {
        /// It records.
        case ready
        /// The storage failed: nothing is recorded until ``Journal/recover()`` succeeded; reading goes on where it can.
        case readOnly(DatabaseError)
        /// What was found while recovering forbids serving from this folder; an operator must look.
        case refused(JournalFailure)
        /// It was closed.
        case closed
    }

    /// Whether the journal records.
    public private(set) var state: State = .ready
    /// The events' `source`, for example `/complaints`.
    public let source: String
    /// The documents kept beside the log.
    public let documents: BlobStore
    /// Calls to other services were left in the transaction under way.
    var hasLeftCalls = false
    /// What a reader on another thread needs.
    public let access: JournalAccess

    let paths: JournalPaths
    let options: JournalOptions
    let opening: JournalOpening
    private var lock: FolderLock?
    private let headFile: HeadFile
    private let gate: ReaderGate
    private var file: JournalFile?
    /// The log as of the last step of the present batch, or of the last batch when there is none.
    var log: LogState
    private var committed: LogState
    /// The copy that is being made; it must let go of the file before that is closed.
    weak var backup: JournalBackup?
    private var needsReopening = false
    private var lastHeadSync = Journal.monotonicMilliseconds
    private var lastFailure: Int64 = 0

    /// Opens the journal in a folder, and makes it when there is none.
    ///
    /// - Parameters:
    ///   - folder: the service's own folder; made if missing, closed to other users.
    ///   - name: the files' name, for example `complaints`.
    ///   - source: the `source` of its events, for example `/complaints`.
    ///   - migrations: the steps of the service's own tables.
    ///   - options: settings.
    ///   - random: 16 random bytes, asked for when the log is made.
    /// - Throws: why it cannot be served from; nothing is changed to make a damaged log look whole.
    public init(
        at folder: String,
        name: String,
        source: String,
        migrations: [Migration] = [],
        options: JournalOptions = JournalOptions(),
        random: () -> [UInt8]
    ) throws(JournalFailure) {
        let paths = JournalPaths(folder: folder, name: name)
        try JournalFailure.wrappingFiles { () throws(FileError) in
            try Files.makeFolder(folder, operation: "make folder")
            guard chmod(folder, 0o700) == 0 else { throw FileError("close folder to others") }
        }
        lock = try FolderLock(paths.lock)
        documents = try BlobStore(at: paths.blobs, limit: options.maximumDocumentBytes, faults: options.faults)
        headFile = try JournalFailure.wrappingFiles { () throws(FileError) in
            try HeadFile(paths.head, faults: options.faults)
        }
        opening = JournalOpening(paths: paths, source: source, migrations: migrations, options: options)
        let (file, log) = try opening.open(head: headFile, random: random)
        self.file = file
        self.log = log
        committed = log
        self.paths = paths
        self.source = source
        self.options = options
        gate = ReaderGate()
        access = JournalAccess(paths: paths, source: source, epoch: file.epoch, options: options, gate: gate)
        gate.open()
    }

    deinit { close() }

    /// The log's epoch: a random id made with the file and on each restore.
    public var epoch: String { access.epoch }

    /// The head over everything that is committed.
    public var head: TreeHead {
        TreeHead(epoch: epoch, size: committed.frontier.size, root: committed.frontier.root)
    }

    /// Records a batch: one transaction, made durable once, in which each command has its own savepoint.
    ///
    /// Nothing of it may be acknowledged before this returned. When the storage had failed before, it first tries to recover, at most once per
    /// ``JournalOptions/retryAfterMilliseconds``.
    /// - Parameter body: runs the commands, see ``Batch/savepoint(request:_:)``. If it throws, nothing of the batch is recorded.
    /// - Returns: what `body` returned.
    @discardableResult
    public func commit<R>(_ body: (Batch) throws -> R) throws(JournalFailure) -> R {
        guard case .committed(let value) = try attempt(hasSavepoints: true, body) else { throw .batchAbandoned("undone") }
        return value
    }

    /// Records a batch of many commands that seldom fail, as ``commit(_:)`` does, but without the cost of a savepoint for each.
    ///
    /// When a command fails after it had written something, the batch is undone and `body` runs once more, now with savepoints: what is
    /// recorded is the same.
    /// - Parameters:
    ///   - body: runs the commands; it must pass on a ``BatchUndone`` and give the same commands each time.
    ///   - undone: forgets what the first run left in memory.
    @discardableResult
    public func commit<R>(together body: (Batch) throws -> R, undone: () -> Void) throws(JournalFailure) -> R {
        if case .committed(let value) = try attempt(hasSavepoints: false, body) { return value }
        undone()
        return try commit(body)
    }

    private enum Attempt<R> {
        case committed(R)
        case undone
    }

    private func attempt<R>(hasSavepoints: Bool, _ body: (Batch) throws -> R) throws(JournalFailure) -> Attempt<R> {
        let file = try writableFile()
        if file.walPages >= options.checkpointPages { try checkpoint() }
        do { try file.begin.runOnce() } catch { throw fail(error) }
        file.database.guardian.storageFailure = nil
        let batch = Batch(journal: self, file: file, hasSavepoints: hasSavepoints)
        let result: Result<R, any Error> = Result { try body(batch) }
        batch.end()
        if let failure = batch.storageFailure { throw fail(failure) }
        let value: R
        switch result {
        case .success(let returned) where !batch.mustBeUndone: value = returned
        case .success:
            undo(file)
            return .undone
        case .failure(let error):
            undo(file)
            if batch.mustBeUndone { return .undone }
            throw error as? JournalFailure ?? .batchAbandoned(String(describing: type(of: error)))
        }
        do { try file.commit.runOnce() } catch { throw fail(error) }
        let grew = log.frontier.size != committed.frontier.size
        committed = log
        // Not before: whoever looks for the calls then must find them.
        if hasLeftCalls { access.bell.ring() }
        hasLeftCalls = false
        if grew { writeHead() }
        return .committed(value)
    }

    /// Copies the write-ahead log into the database and makes the head durable, if the log has grown enough. Best called when replies are out.
    public func checkpointIfDue() throws(JournalFailure) {
        guard state == .ready, let file, file.walPages >= options.checkpointPages else { return }
        try checkpoint()
    }

    /// Makes the head file durable if that is due; call it now and then while nothing is recorded, for example once a second.
    public func syncHeadIfDue() {
        guard state == .ready, !headFile.isDurable,
            Self.monotonicMilliseconds - lastHeadSync >= options.headSyncMilliseconds
        else { return }
        syncHead()
    }

    /// Tries to record again after the storage had failed.
    ///
    /// After anything but a full disk the file is closed, the kernel's copy of it is dropped, and it is opened and checked as at start: after a failed sync
    /// the memory of the machine and the disk may disagree (Rebello et al., USENIX ATC 2020). Then a small record is written to see that it works.
    public func recover() throws(JournalFailure) {
        guard case .readOnly = state else { return }
        lastFailure = Self.monotonicMilliseconds
        if needsReopening {
            gate.close()
            backup?.abandon()
            file = nil
            dropKernelCopies()
            do {
                let (reopened, found) = try opening.open(head: headFile, random: { [] })
                file = reopened
                log = found
                committed = found
            } catch {
                if case .storageUnavailable = error { throw error }
                if case .folderUnusable = error { throw error }
                state = .refused(error)
                throw error
            }
            gate.open()
            needsReopening = false
        }
        try proveWritable()
        state = .ready
    }

    /// Ends: closes readers' connections, then the file, and makes the head durable.
    public func close() {
        guard state != .closed else { return }
        gate.close()
        backup?.abandon()
        file = nil
        if state == .ready { try? headFile.sync() }
        lock = nil
        state = .closed
    }

    // MARK: Inside a batch

    /// The open database, for the journal's own parts.
    func openFile() throws(JournalFailure) -> JournalFile {
        guard let file else { throw .closed }
        return file
    }

    private func writableFile() throws(JournalFailure) -> JournalFile {
        switch state {
        case .ready: break
        case .readOnly(let cause):
            let waited = Self.monotonicMilliseconds - lastFailure
            guard waited >= options.retryAfterMilliseconds else {
                throw .storageUnavailable(retryAfter: options.retryAfterMilliseconds - Int(waited), cause)
            }
            try recover()
        case .refused(let failure): throw failure
        case .closed: throw .closed
        }
        return try openFile()
    }

    private func undo(_ file: JournalFile) {
        log = committed
        guard file.database.isInTransaction else { return }
        do { try file.rollback.runOnce() } catch { _ = fail(error) }
    }

    /// The storage failed: nothing more is acknowledged until the file was looked at again.
    private func fail(_ error: DatabaseError) -> JournalFailure {
        log = committed
        if let file, file.database.isInTransaction { try? file.rollback.runOnce() }
        needsReopening = needsReopening || !error.isOutOfSpace
        state = .readOnly(error)
        lastFailure = Self.monotonicMilliseconds
        return .storageUnavailable(retryAfter: options.retryAfterMilliseconds, error)
    }

    private func checkpoint() throws(JournalFailure) {
        let file = try openFile()
        do { try file.checkpoint() } catch { throw fail(error) }
        syncHead()
    }

    private func writeHead() {
        do {
            try headFile.write(head)
        } catch {
            failOnHead(error)
            return
        }
        if Self.monotonicMilliseconds - lastHeadSync >= options.headSyncMilliseconds { syncHead() }
    }

    private func syncHead() {
        lastHeadSync = Self.monotonicMilliseconds
        do { try headFile.sync() } catch { failOnHead(error) }
    }

    /// The batch is durable and stays acknowledged; but without a head nothing further is recorded.
    private func failOnHead(_ error: FileError) {
        _ = fail(
            DatabaseError(code: error.errno == ENOSPC ? 13 : 10, operation: error.operation, message: "errno \(error.errno)")
        )
    }

    private func proveWritable() throws(JournalFailure) {
        let file = try openFile()
        file.database.guardian.storageFailure = nil
        do {
            try file.database.execute(
                """
                BEGIN IMMEDIATE;
                INSERT INTO journal (key, value) VALUES ('recoveries', '1')
                    ON CONFLICT (key) DO UPDATE SET value = CAST(value + 1 AS TEXT);
                COMMIT
                """
            )
        } catch { throw fail(error) }
        writeHead()
        syncHead()
        if case .readOnly(let cause) = state, needsReopening {
            throw .storageUnavailable(retryAfter: options.retryAfterMilliseconds, cause)
        }
    }

    /// Lets the kernel forget clean pages, so that the check reads what the disk has.
    private func dropKernelCopies() {
        for path in [paths.database, paths.writeAheadLog] {
            guard let descriptor = try? Files.open(path, O_RDONLY, operation: "drop cached pages") else { continue }
            posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
            Glibc.close(descriptor)
        }
    }

    static var monotonicMilliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
