import Contracts
import Directory
import MessageBus
import StrictJSON

/// One message to an information system: an event of the hearings log that is addressed to it.
struct AdapterMessage: Sendable {
    /// Its place in the log.
    let sequence: Int64
    /// The id by which a second delivery of the same message is known.
    let id: String
    /// The case it is about.
    let matter: String
    /// The documents that go along.
    let documents: [Document]
    /// Its CloudEvents JSON.
    let bytes: [UInt8]

    /// Reads an event of the log.
    /// - Returns: nil for one that is not for this system, as a letter on another channel.
    /// - Throws: `Failure` when it is not what the interface promises.
    init?(_ event: JSONValue, for system: ExternalSystem) throws(Failure) {
        guard let digits = event["sequence"]?.asString, let sequence = Int64(digits), let id = event["id"]?.asString,
            let type = event["type"]?.asString, let data = event["data"]
        else { throw Failure("the log of hearings has an event that cannot be read") }
        guard system.eventTypes.contains(type) else { return nil }
        if type == ExternalSystem.sharedLetterType, !system.letterChannels.contains(data["channel"]?.asString ?? "") { return nil }
        guard let matter = data["matter"]?.asString else { throw Failure("event \(sequence) names no case") }
        let listed = (data["documents"]?.asArray ?? []) + [data["document"]].compactMap { $0 }.filter { !$0.isNull }
        do {
            documents = try listed.map { try StrictJSONDecoder().decode(Document.self, from: $0) }
        } catch {
            throw Failure("event \(sequence) names a document that cannot be read")
        }
        self.sequence = sequence
        self.id = id
        self.matter = matter
        bytes = event.jsonBytes
    }

    /// The name of its folder: names sort as the messages do.
    var folderName: String { Self.folderName(of: sequence) }

    /// The name of the folder of a message.
    static func folderName(of sequence: Int64) -> String {
        let digits = String(sequence)
        return String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits
    }

    /// The id of the message that lies in a folder; nil where none does.
    static func id(laidIn folder: String) -> String? {
        (try? JSONValue(parsing: TextFile.read(folder + "/message.json", limit: 16 << 20)))?["id"]?.asString
    }

    /// What is handed over: the event, whom the case concerns, and the documents with the names of their files.
    /// - Parameters:
    ///   - persons: as the service tells them; nil where this system needs none.
    ///   - files: the documents whose bytes lie beside it.
    func json(persons: JSONValue?, files: Set<String>) -> [UInt8] {
        var writer = JSONWriter(reserving: bytes.count + 1_024)
        writer.object { writer in
            writer.field("id", id)
            writer.field("event", raw: bytes)
            if let persons { writer.field("persons", raw: persons.jsonBytes) }
            writer.array("documents") { writer in
                for document in documents {
                    writer.object { writer in
                        writer.field("name", document.name)
                        writer.field("type", document.type)
                        writer.field("size", document.size)
                        writer.field("sha256", document.sha256.rawValue)
                        if files.contains(document.sha256.rawValue) { writer.field("file", document.sha256.rawValue) }
                    }
                }
            }
        }
        return writer.take()
    }
}
