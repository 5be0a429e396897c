/// What a reading of the whole log found.
public struct Verification: Sendable, Hashable {
    /// How many events were read and found as they were recorded.
    public let events: Int64
    /// The head that was recomputed from them.
    public let head: TreeHead
    /// The first thing that is not as it was recorded; nil when all is well.
    public let fault: JournalFailure?
}

extension JournalReader {
    /// Reads the whole log again and recomputes everything: places, hashes, columns, tree, roots at the beginning of each epoch, the head file, and what is
    /// sealed beside the log.
    ///
    /// Takes some seconds for a million events; the writer goes on meanwhile.
    public func verify() throws -> Verification {
        // First the head, then the log: the log may have grown since, but it can never be shorter.
        let remembered = HeadFile.read(path: access.paths.head)?.head
        return try read { [epoch] database in
            let documents = BlobStore(reading: access.paths.blobs)
            return try LogVerifier(database: database, epoch: epoch, remembered: remembered, documents: documents).verify()
        }
    }

    /// The documents whose content no longer has their hash.
    public func damagedDocuments() throws -> [Digest] {
        let store = try BlobStore(
            at: access.paths.blobs,
            limit: access.options.maximumDocumentBytes,
            faults: access.options.faults,
            clears: false
        )
        return try store.all().filter { try !store.verify($0) }
    }
}

/// Reads the whole log again.
struct LogVerifier {
    let database: Database
    let epoch: String
    let remembered: TreeHead?
    let documents: BlobStore

    func verify() throws(JournalFailure) -> Verification {
        let (size, epochs) = try JournalFailure.wrapping { () throws(DatabaseError) in
            (
                try LogQueries(database: database).head(),
                try database.query("SELECT size, root FROM epochs") { (size: $0.integer(0), root: $0.digest(1)) }
            )
        }
        var reached = MerkleFrontier()
        var fault: JournalFailure?
        do throws(JournalFailure) {
            guard let remembered else { throw .headMissing }
            guard remembered.epoch == epoch else { throw .headOfAnotherLog(head: remembered.epoch, log: epoch) }
            _ = try LogChecker(database: database).check(after: 0, size: size) { (frontier) throws(JournalFailure) in
                for mark in epochs where mark.size == frontier.size && mark.root != frontier.root {
                    throw .logRewritten(size: mark.size)
                }
                if frontier.size == remembered.size, frontier.root != remembered.root {
                    throw .logRewritten(size: remembered.size)
                }
                reached = frontier
            }
            guard remembered.size <= size else { throw .logLostEvents(head: remembered.size, log: size) }
            let nodes = try JournalFailure.wrapping { () throws(DatabaseError) in
                try database.first("SELECT coalesce(max(position) + 1, 0) FROM tree") { $0.integer(0) } ?? 0
            }
            guard nodes == TreePosition.count(size: size) else { throw .treeDamaged(sequence: size) }
            try SealedCheck(database: database, documents: documents).run()
        } catch {
            fault = error
        }
        return Verification(
            events: reached.size,
            head: TreeHead(epoch: epoch, size: reached.size, root: reached.root),
            fault: fault
        )
    }
}
