import Contracts
import Journal

/// Puts the documents of fetched cases together from their pieces, which come in their order, and checks each by size and hash. What was not
/// whole when the service ended, or when the storage failed, is asked for again. On the writing thread.
final class CaseFetcher {
    private struct Key: Hashable {
        let complaint: ComplaintID
        let document: DocumentHash
    }

    private struct Pieces {
        let writer: BlobWriter
        var received: Int64 = 0
    }

    private var pieces: [Key: Pieces] = [:]
    /// Documents that were asked for again and of which the first piece has not come yet: what comes before it belongs to the lost ones.
    private var restarted: Set<Key> = []
    private var restarting: Key?

    /// Takes a piece of the document that is fetched now.
    /// - Returns: what is to be recorded; nil while the document is not whole.
    /// - Throws: when the storage fails; the piece then comes again.
    func take(_ piece: CasePiece, of document: Document, for complaint: ComplaintID, store: BlobStore) throws -> RecordCaseFetch
        .Step?
    {
        let key = Key(complaint: complaint, document: document.sha256)
        if store.holds(document) {
            forget(key)
            return .stored(document: document)
        }
        do {
            let bytes = try piece.bytes(of: document)
            return try add(bytes, at: piece.offset, to: key, document, store)
        } catch let failure as CaseFetchFailure {
            forget(key)
            return .failed(failure: failure)
        }
    }

    /// Whether the last answer was recorded.
    func settle(kept: Bool) {
        if kept, let restarting { restarted.insert(restarting) }
        restarting = nil
    }

    /// Nothing in memory can be trusted any more.
    func forgetAll() {
        pieces.removeAll()
        restarted.removeAll()
        restarting = nil
    }

    private func add(_ bytes: [UInt8], at offset: Int64, to key: Key, _ document: Document, _ store: BlobStore) throws
        -> RecordCaseFetch.Step?
    {
        if offset == 0 {
            forget(key)
            pieces[key] = Pieces(writer: try store.begin())
        }
        guard var known = pieces[key], offset <= known.received else {
            guard !restarted.contains(key) else { return nil }
            restarting = key
            return .restarted(document: document.sha256)
        }
        // It came before, and recording it failed.
        guard offset == known.received else { return nil }
        // Given up at once if the storage fails.
        pieces[key] = nil
        try known.writer.append(bytes)
        known.received += Int64(bytes.count)
        guard known.received == document.size else {
            pieces[key] = known
            return nil
        }
        let blob = try known.writer.finish()
        guard blob.sha256.hex == document.sha256.rawValue else {
            throw CaseFetchFailure.mismatch(.hashDiffers, document, "sha256 \(blob.sha256.hex)")
        }
        return .stored(document: document)
    }

    private func forget(_ key: Key) {
        pieces.removeValue(forKey: key)?.writer.cancel()
        restarted.remove(key)
    }
}

extension BlobStore {
    /// Whether a document's bytes are here.
    func holds(_ document: Document) -> Bool { Digest(hex: document.sha256.rawValue).flatMap { size(of: $0) } == document.size }
}
