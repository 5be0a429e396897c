import Contracts
import Journal
import MessageBus
import ServiceKit
import StrictJSON

extension DocumentDesk {
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
            let complaintItself = try keep(bytes, name: "\(complaint.number.rawValue).json", type: "application/json")
            let sent = complaint.attachments(where: isStored)
            var manifest = JSONWriter()
            manifest.object { writer in
                writer.array("complaint") { complaintItself.write(to: &$0) }
                writer.array("attachments") { writer in for document in sent { document.write(to: &writer) } }
                writer.key("caseParts")
                writer.value(parts)
            }
            let completed = object.replacing("caseParts", with: "manifest", try JSONValue(parsing: manifest.take()))
            return (completed, [complaintItself.sha256])
        case "withdraw" where byFiler:
            guard object["document"] == nil, let text = object["text"]?.asString, !text.isEmpty, text.utf8.count <= 20_000 else {
                return (command, [])
            }
            let document = try keep(Array(text.utf8), name: "withdrawal.txt", type: "text/plain; charset=utf-8")
            return (object.replacing("text", with: "document", try JSONValue(parsing: document.jsonBytes)), [document.sha256])
        default: return (command, [])
        }
    }

    /// Refuses a command that names documents whose bytes did not come with this complaint, or are of another length: whoever knows the
    /// hash of a document of another complaint must not open it by naming it here.
    /// - Parameter made: the hashes of documents that the service itself made for this command.
    func check(_ command: ComplaintCommand, on complaint: Complaint, made: Set<DocumentHash>) throws {
        let own = complaint.openedHashes.union(made)
        let missing = command.documents.filter { !own.contains($0.sha256) || !isStored($0) }
        guard missing.isEmpty else { throw Problem.documentNotStored(Set(missing.map(\.sha256.rawValue)).sorted(), rule: .r15_2) }
    }
}

extension Complaint {
    /// The documents uploaded by its filer, or by the bodies. A fetched case takes no room from either: else the decision might find none.
    func documents(from side: DocumentDesk.Side) -> [Document] {
        documents.filter { $0.by.kind != .system && ($0.role == .attachment) == (side == .people) }.map(\.document)
    }
}

extension JSONObject {
    /// The object with one member replaced by another at its end.
    fileprivate func replacing(_ name: String, with other: String, _ value: JSONValue) -> JSONValue {
        .object(JSONObject(members.filter { $0.key != name }.map { ($0.key, $0.value) } + [(other, value)]))
    }
}
