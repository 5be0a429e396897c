/// Copies documents from one store to another, checking each against its hash. Those already there are left.
public struct DocumentCopy: Sendable {
    private let source: String
    private let destination: String

    init(from source: String, to destination: String) {
        self.source = source
        self.destination = destination
    }

    /// Copies all.
    /// - Throws: ``JournalFailure/fileDamaged(_:)`` naming a document whose content no longer has its hash, or what `watcher` throws.
    public func run(watcher: BackupProgress.Watcher) throws {
        let from = try BlobStore(at: source, limit: .max, faults: nil, clears: false)
        let to = try BlobStore(at: destination, limit: .max, faults: nil, clears: false)
        let documents = from.all()
        for (index, document) in documents.enumerated() {
            try Self.copyIfNeeded(document, from: from, to: to)
            try watcher(BackupProgress(.documents, done: index + 1, of: documents.count))
        }
    }

    /// Copies all.
    /// - Throws: as ``run(watcher:)``.
    public func run() throws(JournalFailure) {
        let from = try BlobStore(at: source, limit: .max, faults: nil, clears: false)
        let to = try BlobStore(at: destination, limit: .max, faults: nil, clears: false)
        for document in from.all() { try Self.copyIfNeeded(document, from: from, to: to) }
    }

    private static func copyIfNeeded(_ document: Digest, from: BlobStore, to: BlobStore) throws(JournalFailure) {
        guard to.size(of: document) != from.size(of: document) else { return }
        do {
            try copy(document, from: from, to: to)
        } catch let error as JournalFailure {
            throw error
        } catch BlobError.storageUnavailable(let operation, let errno) {
            throw .folderUnusable(operation: operation, errno: errno)
        } catch {
            throw .fileDamaged("document \(document.hex)")
        }
    }

    private static func copy(_ document: Digest, from: BlobStore, to: BlobStore) throws {
        let writer = try to.begin()
        let size = from.size(of: document) ?? 0
        var offset: Int64 = 0
        while offset < size {
            let piece = try from.read(document, range: offset..<min(size, offset + 1 << 20))
            guard !piece.isEmpty else { break }
            try writer.append(piece)
            offset += Int64(piece.count)
        }
        guard try writer.finish().sha256 == document else { throw JournalFailure.fileDamaged("document \(document.hex)") }
    }
}
