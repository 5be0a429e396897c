import Glibc
import Synchronization

/// Documents, each kept in a file named by the SHA-256 of its content. Works from any thread.
///
/// A document is written to a file aside, synced, renamed to its place, and the folder synced, before anything may name it. Content never changes,
/// so the same document twice is one file.
public struct BlobStore: Sendable {
    let folder: String
    let limit: Int64
    let faults: FaultInjector?

    private static let written = Atomic<UInt64>(0)

    /// - Parameter clears: removes what an earlier process left unfinished; only for the one who holds the folder.
    init(at folder: String, limit: Int64, faults: FaultInjector?, clears: Bool = true) throws(JournalFailure) {
        self.folder = folder
        self.limit = limit
        self.faults = faults
        try JournalFailure.wrappingFiles { () throws(FileError) in
            try Files.makeFolder(folder, operation: "make folder of documents")
            try Files.makeFolder(incoming, operation: "make folder of incoming documents")
        }
        if clears { for name in Files.names(in: incoming) { unlink("\(incoming)/\(name)") } }
    }

    /// For reading alone: makes no folder.
    init(reading folder: String) {
        self.folder = folder
        limit = 0
        faults = nil
    }

    var incoming: String { "\(folder)/incoming" }

    func path(of document: Digest) -> String {
        let hex = document.hex
        return "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2))"
    }

    /// Begins to take in a document.
    public func begin() throws -> BlobWriter {
        let number = Self.written.add(1, ordering: .relaxed).newValue
        return try BlobWriter(store: self, aside: "\(incoming)/\(getpid())-\(number)")
    }

    /// Takes in a document that is in memory.
    public func put(_ bytes: [UInt8]) throws -> BlobID {
        let writer = try begin()
        try writer.append(bytes)
        return try writer.finish()
    }

    /// The size of a document in bytes, or nil when it is not here.
    public func size(of document: Digest) -> Int64? { Files.size(path(of: document)) }

    /// Reads part of a document.
    /// - Parameter range: bytes from 0; nil for all. What lies behind the end is left out.
    public func read(_ document: Digest, range: Range<Int64>? = nil) throws -> [UInt8] {
        guard let size = size(of: document) else { throw BlobError.notFound }
        let start = max(0, min(range?.lowerBound ?? 0, size))
        let end = max(start, min(range?.upperBound ?? size, size))
        return try storing { () throws(FileError) in
            if let code = faults?.fails(.read, on: .blob) { throw FileError("read document", errno: code) }
            let descriptor = try Files.open(path(of: document), O_RDONLY, operation: "read document")
            defer { close(descriptor) }
            return try Files.read(Int(end - start), from: descriptor, at: Int(start), operation: "read document")
        }
    }

    /// Whether the document is here and its content still has its hash.
    public func verify(_ document: Digest) throws -> Bool {
        guard let size = size(of: document) else { return false }
        return try storing { () throws(FileError) in
            let descriptor = try Files.open(path(of: document), O_RDONLY, operation: "verify document")
            defer { close(descriptor) }
            var hash = SHA256()
            var offset = 0
            while offset < Int(size) {
                let piece = try Files.read(1 << 20, from: descriptor, at: offset, operation: "verify document")
                guard !piece.isEmpty else { break }
                hash.update(piece)
                offset += piece.count
            }
            return hash.finished() == document
        }
    }

    /// The hashes of all documents here, sorted.
    public func all() -> [Digest] {
        Files.names(in: folder).filter { $0.utf8.count == 2 }.flatMap { start in
            Files.names(in: "\(folder)/\(start)").compactMap { Digest(hex: start + $0) }
        }
    }

    /// Turns failures of files into what callers see.
    func storing<R>(_ body: () throws(FileError) -> R) throws(BlobError) -> R {
        do { return try body() } catch { throw .storageUnavailable(operation: error.operation, errno: error.errno) }
    }
}

/// A document's name and size.
public struct BlobID: Sendable, Hashable {
    /// The SHA-256 of its content.
    public let sha256: Digest
    /// Its size in bytes.
    public let size: Int64

    /// Makes a name.
    public init(sha256: Digest, size: Int64) {
        self.sha256 = sha256
        self.size = size
    }
}

/// Why a document cannot be taken in or read.
public enum BlobError: Error, Sendable, Hashable {
    /// It is longer than this many bytes.
    case tooLong(limit: Int64)
    /// It is not here.
    case notFound
    /// Taking it in was ended before.
    case ended
    /// The disk failed or is full; nothing was taken in.
    case storageUnavailable(operation: String, errno: Int32)
}
