import Glibc

/// Takes in one document piece by piece. What is not finished leaves nothing behind.
public final class BlobWriter {
    private let store: BlobStore
    private let aside: String
    private var descriptor: Int32
    private var hash = SHA256()
    private var size: Int64 = 0

    init(store: BlobStore, aside: String) throws(BlobError) {
        self.store = store
        self.aside = aside
        descriptor = try store.storing { () throws(FileError) in
            try Files.open(aside, O_WRONLY | O_CREAT | O_EXCL, operation: "begin document")
        }
    }

    deinit { cancel() }

    /// Adds a piece. After a failure the document is given up.
    public func append(_ bytes: [UInt8]) throws(BlobError) {
        guard descriptor >= 0 else { throw .ended }
        guard size + Int64(bytes.count) <= store.limit else {
            cancel()
            throw .tooLong(limit: store.limit)
        }
        do {
            try store.storing { () throws(FileError) in
                if let code = store.faults?.fails(.write, on: .blob) { throw FileError("write document", errno: code) }
                try Files.write(bytes, to: descriptor, at: Int(size), operation: "write document")
            }
        } catch {
            cancel()
            throw error
        }
        hash.update(bytes)
        size += Int64(bytes.count)
    }

    /// Makes the document durable under its name. Only afterwards may an event name it.
    public func finish() throws(BlobError) -> BlobID {
        guard descriptor >= 0 else { throw .ended }
        let name = hash.finished()
        let place = store.path(of: name)
        do {
            try store.storing { () throws(FileError) in
                if let code = store.faults?.fails(.sync, on: .blob) { throw FileError("sync document", errno: code) }
                try Files.sync(descriptor, operation: "sync document")
                try Files.makeFolder(Files.parent(of: place), operation: "make folder of document")
                guard rename(aside, place) == 0 else { throw FileError("name document") }
                try Files.syncFolder(Files.parent(of: place), operation: "sync folder of document")
            }
        } catch {
            cancel()
            throw error
        }
        close(descriptor)
        descriptor = -1
        return BlobID(sha256: name, size: size)
    }

    /// Gives the document up.
    public func cancel() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
        unlink(aside)
    }
}
