import Contracts
import Journal
import MessageBus
import ServiceKit
import StrictJSON

extension DocumentDesk {
    /// Fills in what the service knows itself: the complaint and its attachments in a manifest, the written form of a withdrawal.
    func complete(_ command: JSONValue, for complaint: Complaint, byFiler: Bool, filed: () throws -> [UInt8]) throws -> JSONValue {
        guard let object = command.asObject, let name = object["command"]?.asString else { return command }
        switch name {
        case "forward", "deliverCase":
            guard object["manifest"] == nil, let parts = object["caseParts"] else { return command }
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
            return .object(
                JSONObject(
                    object.members.filter { $0.key != "caseParts" }.map { ($0.key, $0.value) }
                        + [("manifest", try JSONValue(parsing: manifest.take()))]))
        case "withdraw" where byFiler:
            guard object["document"] == nil, let text = object["text"]?.asString, !text.isEmpty, text.utf8.count <= 20_000 else {
                return command
            }
            let document = try keep(Array(text.utf8), name: "withdrawal.txt", type: "text/plain; charset=utf-8")
            return .object(
                JSONObject(
                    object.members.filter { $0.key != "text" }.map { ($0.key, $0.value) }
                        + [("document", try JSONValue(parsing: document.jsonBytes))]))
        default: return command
        }
    }
}
