import Contracts
import Directory
import Glibc
import MessageBus
import StrictJSON

/// A message that was laid before the log was restored from a copy: numbers begin anew there, and the old one must not pass for the new.
struct MessageOfAnotherLog: Error {}

/// What an adapter asks of the hearings service beside the log: whom a case concerns, and the bytes of documents.
final class AdapterSource {
    private let system: ExternalSystem
    private let client: BlockingBusClient
    private static let piece: Int64 = 256 << 10

    init(_ system: ExternalSystem, socket: String) {
        self.system = system
        client = BlockingBusClient(path: socket)
    }

    /// Says how far the adapter is, for display; whether it arrives does not matter.
    func report(_ position: AdapterPosition) {
        guard let epoch = position.epoch else { return }
        try? client.send(
            oneway: "kz.shagym.bus.Report",
            parameters: Self.object { writer in
                writer.field("reader", "adapter-\(system.rawValue)")
                writer.field("epoch", epoch)
                writer.field("offset", position.after)
            }
        )
    }

    /// Lays a message with its documents into a folder of its own, which is complete when it appears. One that lies there already is left
    /// as it is.
    /// - Returns: the folder of the message.
    /// - Throws: `MessageOfAnotherLog` when such a one lies in its place.
    func lay(_ message: AdapterMessage, in parent: String) throws -> String {
        let (place, fresh) = Self.places(of: message, in: parent)
        guard access(place, F_OK) != 0 else {
            guard AdapterMessage.id(laidIn: place) == message.id else { throw MessageOfAnotherLog() }
            return place
        }
        DurableFile.remove(folder: fresh)
        guard mkdir(fresh, 0o700) == 0 else { throw Failure("cannot write \(fresh): \(TextFile.reason())") }
        var files: Set<String> = []
        for document in message.documents where !files.contains(document.sha256.rawValue) {
            guard let bytes = try bytes(of: document, in: message.matter) else { continue }
            try DurableFile.write(bytes, to: fresh + "/" + document.sha256.rawValue)
            files.insert(document.sha256.rawValue)
        }
        let json = message.json(persons: try persons(of: message.matter), files: files)
        try DurableFile.write(json, to: fresh + "/message.json")
        try DurableFile.sync(folder: fresh)
        guard rename(fresh, place) == 0 else { throw Failure("cannot write \(place): \(TextFile.reason())") }
        try DurableFile.sync(folder: parent)
        return place
    }

    /// Takes a message's folder away: at once, so that no half of it is ever found.
    func clear(_ message: AdapterMessage, in parent: String) {
        let (place, fresh) = Self.places(of: message, in: parent)
        DurableFile.remove(folder: fresh)
        rename(place, fresh)
        DurableFile.remove(folder: fresh)
    }

    /// Where a message lies, and where it is made and taken apart.
    private static func places(of message: AdapterMessage, in parent: String) -> (place: String, fresh: String) {
        (parent + "/" + message.folderName, parent + "/." + message.folderName)
    }

    /// Whom the case concerns; nil where the system is told no names.
    private func persons(of matter: String) throws(BusCallFailure) -> JSONValue? {
        try ask("Get") { writer in
            writer.field("id", matter)
            writer.field("part", "persons")
        }?["body"]
    }

    /// The bytes of a document; nil when the service has them not, as with an imported case.
    private func bytes(of document: Document, in matter: String) throws(BusCallFailure) -> [UInt8]? {
        var bytes: [UInt8] = []
        repeat {
            let answer = try ask("ReadDocument") { writer in
                writer.field("id", matter)
                writer.field("sha256", document.sha256.rawValue)
                writer.field("offset", bytes.count)
                writer.field("limit", Self.piece)
            }
            guard let answer else { return nil }
            guard let piece = answer["data"]?.asString.flatMap({ Base64.decode($0.utf8) }) else { throw .lost }
            guard !piece.isEmpty || document.size == 0 else { throw .lost }
            bytes += piece
        } while bytes.count < document.size
        return bytes
    }

    /// Asks in the system's name; nil when there is nothing of the kind.
    private func ask(_ method: String, _ members: (inout JSONWriter) -> Void) throws(BusCallFailure) -> JSONValue? {
        let parameters = Self.object { writer in
            writer.field("principal", raw: Principal.adapter(system).jsonBytes)
            members(&writer)
        }
        do throws(BusCallFailure) {
            let answer = try client.call("kz.shagym.hearings." + method, parameters: parameters)
            guard let value = try? JSONValue(parsing: answer) else { throw .lost }
            return value
        } catch {
            guard case .error("kz.shagym.hearings.Refused", let parameters) = error,
                (try? JSONValue(parsing: parameters))?["kind"]?.asString == "notFound"
            else { throw error }
            return nil
        }
    }

    private static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { members(&$0) }
        return writer.take()
    }
}
