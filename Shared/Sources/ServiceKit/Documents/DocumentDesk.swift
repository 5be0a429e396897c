import Contracts
import Directory
import Journal
import Law
import MessageBus
import StrictJSON

/// Documents on their way in and out: pieces of an upload become a stored document; commands are
/// refused when they name one whose bytes are not here.
public final class DocumentDesk {
    /// The most bytes one document may have.
    public static let largest: Int64 = 64 << 20
    /// Uploads under way at once; the oldest is given up for a new one.
    private static let uploadsAtOnce = 64

    /// Who uploads: each side has a quota of its own, so that no person takes from a body the room for its decision.
    public enum Side: Sendable, Hashable {
        /// The person whose matter it is, or who acts for that person.
        case people
        /// The bodies that conduct the matter.
        case bodies
    }

    private struct Upload {
        let writer: BlobWriter
        let matter: String
        let side: Side
        var received: Int64
        let begun: Int
    }

    private let store: BlobStore
    private let quota: DocumentQuota
    private var uploads: [String: Upload] = [:]
    private var begun = 0

    /// A desk over the service's store.
    public init(store: BlobStore, quota: DocumentQuota) {
        self.store = store
        self.quota = quota
    }

    /// Takes one piece of an upload.
    /// - Parameter stored: what this side has uploaded to the matter before.
    /// - Returns: what the complete document is, with its last piece; nil before.
    public func take(
        _ parameters: CallParameters,
        for matter: some TextIdentifier,
        from side: Side,
        beside stored: [Document]
    ) throws -> Document? {
        let key = matter.rawValue + "/" + (try parameters.text("upload"))
        guard let bytes = Base64.decode(try parameters.text("data").utf8), bytes.count <= 512 << 10 else {
            throw BusError.invalidParameter("data")
        }
        let offset = parameters.integer("offset") ?? 0
        var upload: Upload
        if let known = uploads[key], offset > 0 {
            upload = known
        } else {
            guard offset == 0 else { throw BusError.invalidParameter("offset") }
            uploads.removeValue(forKey: key)?.writer.cancel()
            makeRoom()
            begun += 1
            upload = Upload(writer: try store.begin(), matter: matter.rawValue, side: side, received: 0, begun: begun)
        }
        guard offset == upload.received else { throw BusError.invalidParameter("offset") }
        upload.received += Int64(bytes.count)
        guard upload.received <= Self.largest else {
            uploads.removeValue(forKey: key)?.writer.cancel()
            throw Problem.documentTooLarge
        }
        // A document that is here already adds nothing, as when the answer to it was lost.
        let isRepeated = offset == 0 && parameters.flag("last") && stored.contains { $0.sha256.rawValue == SHA256.hash(bytes).hex }
        guard isRepeated || admits(upload, of: key, beside: stored) else {
            uploads.removeValue(forKey: key)?.writer.cancel()
            throw Problem.tooManyDocuments(quota)
        }
        try upload.writer.append(bytes)
        uploads[key] = upload
        guard parameters.flag("last") else { return nil }
        uploads[key] = nil
        let blob = try upload.writer.finish()
        return try entry(blob, name: parameters.text("name"), type: parameters.text("mediaType"))
    }

    /// Whether the matter has room for the upload beside what its side has there and what else of it is on its way.
    private func admits(_ upload: Upload, of key: String, beside stored: [Document]) -> Bool {
        let others = uploads.filter { $0.key != key && $0.value.matter == upload.matter && $0.value.side == upload.side }.values
        let bytes = others.reduce(stored.reduce(upload.received) { $0 + $1.size }) { $0 + $1.received }
        return quota.admits(count: stored.count + others.count + 1, bytes: bytes)
    }

    /// Gives a piece of one of a matter's documents.
    public func read(_ parameters: CallParameters, among documents: [Document]) throws -> [UInt8] {
        let hash = try parameters.text("sha256")
        guard let document = documents.first(where: { $0.sha256.rawValue == hash }), let digest = Digest(hex: hash),
            let size = store.size(of: digest)
        else { throw Problem.notFound }
        let offset = max(0, parameters.integer("offset") ?? 0)
        let limit = min(max(parameters.integer("limit") ?? 0, 0), 512 << 10)
        let end = offset < size ? min(offset + limit, size) : size
        let bytes = offset < end ? try store.read(digest, range: offset..<end) : []
        var writer = JSONWriter(reserving: bytes.count * 4 / 3 + 256)
        writer.object { writer in
            writer.field("name", document.name)
            writer.field("mediaType", document.type)
            writer.field("size", size)
            writer.field("data", Base64.text(bytes))
        }
        return writer.take()
    }

    /// The bytes of a stored document that the service itself reads; nil where it is not here or longer than `limit` bytes.
    public func bytes(of document: Document, atMost limit: Int64) throws -> [UInt8]? {
        guard isStored(document), document.size <= limit, let digest = Digest(hex: document.sha256.rawValue) else { return nil }
        return try store.read(digest, range: 0..<document.size)
    }

    /// Keeps bytes that the service made itself, under a name.
    public func keep(_ bytes: [UInt8], name: String, type: String) throws -> Document {
        try entry(try store.put(bytes), name: name, type: type)
    }

    /// Refuses documents whose bytes are not here, or of another length.
    /// - Parameter rule: why they must be.
    public func check(_ documents: [Document], _ rule: RuleID) throws {
        let missing = documents.filter { !isStored($0) }
        guard missing.isEmpty else { throw Problem.documentNotStored(Set(missing.map(\.sha256.rawValue)).sorted(), rule: rule) }
    }

    /// Whether the document's bytes are here.
    public func isStored(_ document: Document) -> Bool {
        !document.name.isEmpty && !document.type.isEmpty
            && Digest(hex: document.sha256.rawValue).flatMap { store.size(of: $0) } == document.size
    }

    private func entry(_ blob: BlobID, name: String, type: String) throws -> Document {
        guard let hash = DocumentHash(rawValue: blob.sha256.hex) else { throw BusError.invalidParameter("sha256") }
        return Document(name: name, type: type, size: blob.size, sha256: hash)
    }

    private func makeRoom() {
        guard uploads.count >= Self.uploadsAtOnce, let oldest = uploads.min(by: { $0.value.begun < $1.value.begun })?.key else { return }
        uploads.removeValue(forKey: oldest)?.writer.cancel()
    }
}
