import Contracts
import Directory
import Journal
import Law
import MessageBus
import ServiceKit
import StrictJSON

/// Documents on their way in and out: pieces of an upload become a stored document; commands get the documents they need made, and
/// are refused when they name one whose bytes are not here.
final class DocumentDesk {
    /// The most bytes one document may have.
    static let largest: Int64 = 64 << 20
    /// Uploads under way at once; the oldest is given up for a new one.
    private static let uploadsAtOnce = 64

    private struct Upload {
        let writer: BlobWriter
        let complaint: ComplaintID
        let byFiler: Bool
        var received: Int64
        let begun: Int
    }

    private let store: BlobStore
    private let quota: DocumentQuota
    private var uploads: [String: Upload] = [:]
    private var begun = 0

    init(store: BlobStore, quota: DocumentQuota) {
        self.store = store
        self.quota = quota
    }

    /// Takes one piece of an upload.
    /// - Returns: what the complete document is, with its last piece; nil before.
    func take(_ parameters: CallParameters, for complaint: Complaint, byFiler: Bool) throws -> AddDocument? {
        let key = complaint.id.rawValue + "/" + (try parameters.text("upload"))
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
            upload = Upload(writer: try store.begin(), complaint: complaint.id, byFiler: byFiler, received: 0, begun: begun)
        }
        guard offset == upload.received else { throw BusError.invalidParameter("offset") }
        upload.received += Int64(bytes.count)
        guard upload.received <= Self.largest else {
            uploads.removeValue(forKey: key)?.writer.cancel()
            throw Problem.documentTooLarge
        }
        // A document that is here already adds nothing, as when the answer to it was lost.
        let isRepeated = offset == 0 && parameters.flag("last") && complaint.hasStored(SHA256.hash(bytes))
        guard isRepeated || admits(upload, of: key, for: complaint) else {
            uploads.removeValue(forKey: key)?.writer.cancel()
            throw Problem.tooManyDocuments(quota)
        }
        try upload.writer.append(bytes)
        uploads[key] = upload
        guard parameters.flag("last") else { return nil }
        uploads[key] = nil
        let blob = try upload.writer.finish()
        guard let role = DocumentRole(rawValue: try parameters.text("role")) else { throw BusError.invalidParameter("role") }
        return AddDocument(
            document: try entry(blob, name: parameters.text("name"), type: parameters.text("mediaType")),
            role: role
        )
    }

    /// Whether the complaint has room for the upload beside what its side has there and what else of it is on its way.
    private func admits(_ upload: Upload, of key: String, for complaint: Complaint) -> Bool {
        let others = uploads.filter {
            $0.key != key && $0.value.complaint == complaint.id && $0.value.byFiler == upload.byFiler
        }.values
        let stored = complaint.stored(byFiler: upload.byFiler)
        let bytes = others.reduce(stored.bytes + upload.received) { $0 + $1.received }
        return quota.admits(count: stored.count + others.count + 1, bytes: bytes)
    }

    /// Gives a piece of a document that belongs to the complaint.
    func read(_ parameters: CallParameters, of complaint: Complaint) throws -> [UInt8] {
        let hash = try parameters.text("sha256")
        guard let document = complaint.readableDocuments.first(where: { $0.sha256.rawValue == hash }),
            let digest = Digest(hex: hash),
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

    /// Fills in what the service knows itself: the complaint and its attachments in a manifest, the written form of a withdrawal.
    /// - Returns: the command, and the hashes of the documents made for it.
    func complete(
        _ command: JSONValue,
        for complaint: Complaint,
        byFiler: Bool,
        filed: () throws -> [UInt8]
    ) throws -> (command: JSONValue, made: Set<DocumentHash>) {
        guard let object = command.asObject, let name = object["command"]?.asString else { return (command, []) }
        switch name {
        case "forward", "deliverCase":
            guard object["manifest"] == nil, let parts = object["caseParts"] else { return (command, []) }
            let bytes = try filed()
            let complaintItself = try entry(
                try store.put(bytes),
                name: "\(complaint.number.rawValue).json",
                type: "application/json"
            )
            let opened = complaint.openedHashes
            let inherited =
                complaint.intake.origin == nil
                ? [] : complaint.attachedDocuments.filter { opened.contains($0.sha256) && isStored($0) }
            let sent = complaint.receivedAttachments + inherited.filter { !complaint.receivedAttachments.contains($0) }
            var manifest = JSONWriter()
            manifest.object { writer in
                writer.array("complaint") { complaintItself.write(to: &$0) }
                writer.array("attachments") { writer in for document in sent { document.write(to: &writer) } }
                writer.key("caseParts")
                writer.value(parts)
            }
            let completed = JSONValue.object(
                JSONObject(
                    object.members.filter { $0.key != "caseParts" }.map { ($0.key, $0.value) }
                        + [("manifest", try JSONValue(parsing: manifest.take()))]
                )
            )
            return (completed, [complaintItself.sha256])
        case "withdraw" where byFiler:
            guard object["document"] == nil, let text = object["text"]?.asString, !text.isEmpty, text.utf8.count <= 20_000 else {
                return (command, [])
            }
            let document = try entry(try store.put(Array(text.utf8)), name: "withdrawal.txt", type: "text/plain; charset=utf-8")
            let completed = JSONValue.object(
                JSONObject(
                    object.members.filter { $0.key != "text" }.map { ($0.key, $0.value) }
                        + [("document", try JSONValue(parsing: document.jsonBytes))]
                )
            )
            return (completed, [document.sha256])
        default: return (command, [])
        }
    }

    /// Refuses a command that names documents whose bytes did not come with this complaint, or are of another length: whoever knows the hash
    /// of a document of another complaint must not open it by naming it here.
    /// - Parameter made: the hashes of documents that the service itself made for this command.
    func check(_ command: ComplaintCommand, on complaint: Complaint, made: Set<DocumentHash>) throws {
        let own = complaint.openedHashes.union(made)
        let missing = command.documents.filter { !own.contains($0.sha256) || !isStored($0) }
        guard missing.isEmpty else { throw Problem.documentNotStored(Set(missing.map(\.sha256.rawValue)).sorted()) }
    }

    private func isStored(_ document: Document) -> Bool {
        !document.name.isEmpty && !document.type.isEmpty
            && Digest(hex: document.sha256.rawValue).flatMap { store.size(of: $0) } == document.size
    }

    private func entry(_ blob: BlobID, name: String, type: String) throws -> Document {
        guard let hash = DocumentHash(rawValue: blob.sha256.hex) else { throw BusError.invalidParameter("sha256") }
        return Document(name: name, type: type, size: blob.size, sha256: hash)
    }

    private func makeRoom() {
        guard uploads.count >= Self.uploadsAtOnce, let oldest = uploads.min(by: { $0.value.begun < $1.value.begun })?.key else {
            return
        }
        uploads.removeValue(forKey: oldest)?.writer.cancel()
    }
}

extension Complaint {
    /// How many documents were uploaded by its filer, or by the bodies, and how many bytes they have: each side has its own room, so that
    /// no filer takes from a body the room for its decision.
    func stored(byFiler: Bool) -> (count: Int, bytes: Int64) {
        let own = documents.filter { ($0.role == .attachment) == byFiler }
        return (own.count, own.reduce(0) { $0 + $1.document.size })
    }

    /// Whether this document was uploaded with it.
    func hasStored(_ digest: Digest) -> Bool { documents.contains { $0.document.sha256.rawValue == digest.hex } }
}

extension Problem {
    /// The complaint has as many documents, or bytes of them, as one may have.
    static func tooManyDocuments(_ quota: DocumentQuota) -> Problem {
        let mebibytes = quota.bytes >> 20
        return Problem(
            .tooLarge,
            code: "too-many-documents",
            detail: Text3(
                kk:
                    "Бір шағымға шағым иесі де, органдар да ең көбі \(quota.count) құжаттан, барлығы \(mebibytes) МиБ-тен жүктей алады.",
                ru:
                    "К одной жалобе податель и так же органы могут загрузить не более \(quota.count) документов, всего \(mebibytes) МиБ.",
                en:
                    "To one complaint its filer, and likewise the bodies, may upload at most \(quota.count) documents, \(mebibytes) MiB in all."
            )
        )
    }

    static let documentTooLarge = Problem(
        .tooLarge,
        code: "document-too-large",
        detail: Text3(
            kk: "Құжат тым үлкен: ең көбі 64 МиБ.",
            ru: "Документ слишком велик: не более 64 МиБ.",
            en: "The document is too large: at most 64 MiB."
        )
    )
}
