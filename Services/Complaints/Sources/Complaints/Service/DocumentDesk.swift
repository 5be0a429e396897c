import Contracts
import Directory
import Journal
import Law
import MessageBus
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
        var received: Int64
        let begun: Int
    }

    private let store: BlobStore
    private var uploads: [String: Upload] = [:]
    private var begun = 0

    init(store: BlobStore) { self.store = store }

    /// Takes one piece of an upload.
    /// - Returns: what the complete document is, with its last piece; nil before.
    func take(_ parameters: CallParameters, for complaint: ComplaintID) throws -> AddDocument? {
        let key = complaint.rawValue + "/" + (try parameters.text("upload"))
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
            upload = Upload(writer: try store.begin(), received: 0, begun: begun)
        }
        guard offset == upload.received else { throw BusError.invalidParameter("offset") }
        upload.received += Int64(bytes.count)
        guard upload.received <= Self.largest else {
            uploads.removeValue(forKey: key)?.writer.cancel()
            throw Problem.documentTooLarge
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
    func complete(_ command: JSONValue, for complaint: Complaint, byFiler: Bool, filed: () throws -> [UInt8]) throws -> JSONValue
    {
        guard let object = command.asObject, let name = object["command"]?.asString else { return command }
        switch name {
        case "forward", "deliverCase":
            guard object["manifest"] == nil, let parts = object["caseParts"] else { return command }
            let bytes = try filed()
            let complaintItself = try entry(
                try store.put(bytes),
                name: "\(complaint.number.rawValue).json",
                type: "application/json"
            )
            let inherited = complaint.intake.origin == nil ? [] : complaint.attachedDocuments.filter(isStored)
            let sent = complaint.receivedAttachments + inherited.filter { !complaint.receivedAttachments.contains($0) }
            var manifest = JSONWriter()
            manifest.object { writer in
                writer.array("complaint") { complaintItself.write(to: &$0) }
                writer.array("attachments") { writer in for document in sent { document.write(to: &writer) } }
                writer.key("caseParts")
                writer.value(parts)
            }
            return .object(
                JSONObject(
                    object.members.filter { $0.key != "caseParts" }.map { ($0.key, $0.value) }
                        + [("manifest", try JSONValue(parsing: manifest.take()))]
                )
            )
        case "withdraw" where byFiler:
            guard object["document"] == nil, let text = object["text"]?.asString, !text.isEmpty, text.utf8.count <= 20_000 else {
                return command
            }
            let document = try entry(try store.put(Array(text.utf8)), name: "withdrawal.txt", type: "text/plain; charset=utf-8")
            return .object(
                JSONObject(
                    object.members.filter { $0.key != "text" }.map { ($0.key, $0.value) }
                        + [("document", try JSONValue(parsing: document.jsonBytes))]
                )
            )
        default: return command
        }
    }

    /// Refuses a command that names documents whose bytes are not here, or of another length.
    func check(_ command: ComplaintCommand) throws {
        let missing = command.documents.filter { !isStored($0) }
        guard missing.isEmpty else { throw Problem.documentNotStored(Set(missing.map(\.sha256.rawValue)).sorted()) }
    }

    /// Keeps bytes that the service made itself, under a name.
    func keep(_ bytes: [UInt8], name: String, type: String) throws -> Document {
        try entry(try store.put(bytes), name: name, type: type)
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

extension Problem {
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
