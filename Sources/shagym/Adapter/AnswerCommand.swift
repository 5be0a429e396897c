import Contracts
import Directory
import Glibc
import Journal
import StrictJSON

extension Command {
    /// `shagym answer`: records what another information system reported about a case.
    static let answer = Command(
        name: "answer",
        summary: "record what another information system reported about a case",
        arguments: ["<system>", "<case>", "[file]"],
        options: [
            Option("request", "ID", "the report's own id; the same id is recorded once (default: made from its content)")
        ] + PartConnection.options,
        notes: [
            "The report is one command as JSON, in the file or on standard input. Where it names a document it may say"
                + " {\"file\": \"reply.pdf\", \"type\": \"application/pdf\"}: the file, found beside the report, is stored with the case first.",
            "Only what this system may report is taken, and only about cases it was told of. Exit status 0: recorded, also when it"
                + " was recorded before; 1: refused, with the reason; 69: try again later.",
        ],
        examples: [
            "shagym answer burkitIm AL1-C-2026-000017 reply.json",
            "shagym answer mobilisationGateway AL1-C-2026-000017 removed.json",
        ]
    ) { invocation in
        let system = try ExternalSystem(typed: invocation.arguments[0])
        let desk = AnswerDesk(
            system,
            matter: invocation.arguments[1],
            connection: try PartConnection("hearings", invocation),
            folder: AnswerDesk.folder(of: invocation.argument(2))
        )
        let answer = try desk.send(try AnswerDesk.read(invocation.argument(2)), request: invocation.value("request"))
        Terminal.print(String(decoding: answer.jsonBytes, as: UTF8.self))
        return ExitStatus.done
    }
}

/// Sends one report, its documents first.
struct AnswerDesk {
    private let system: ExternalSystem
    private let matter: String
    private let connection: PartConnection
    private let folder: String
    private static let piece = 256 << 10

    init(_ system: ExternalSystem, matter: String, connection: PartConnection, folder: String) {
        self.system = system
        self.matter = matter
        self.connection = connection
        self.folder = folder
    }

    /// Where the files of a report lie.
    static func folder(of file: String?) -> String {
        guard let file, let slash = file.lastIndex(of: "/") else { return "." }
        return String(file[..<slash])
    }

    /// Reads a report.
    /// - Throws: `Failure` when it is not one JSON object.
    static func read(_ file: String?) throws(Failure) -> JSONValue {
        let bytes = try TextFile.read(file ?? "/dev/stdin", limit: 256 << 10)
        guard let value = try? JSONValue(parsing: bytes), value.asObject != nil else {
            throw Failure("the report is not one JSON object")
        }
        return value
    }

    /// Stores the files that the report names and records it.
    func send(_ report: JSONValue, request: String?) throws(Failure) -> JSONValue {
        let kind = Self.kind(for: report["command"]?.asString ?? "")
        let command = try replacingFiles(in: report, kind)
        // The same report, sent again because its answer was lost, is the same request.
        let digest = digest(of: command.jsonBytes)
        return try call("Execute") { writer in
            writer.field("request", request.map { "\(system.rawValue):\($0)" } ?? "answer:\(digest)")
            writer.field("command", raw: command.jsonBytes)
        }
    }

    /// The part of the case to which a report's documents belong.
    private static func kind(for command: String) -> CaseDocumentKind {
        switch command {
        case "recordReply": .inquiries
        case "confirmByDepartment": .directorateConfirmation
        case "recordDelivery", "proveService": .proofsOfService
        default: .documents
        }
    }

    private func replacingFiles(in value: JSONValue, _ kind: CaseDocumentKind) throws(Failure) -> JSONValue {
        if let list = value.asArray {
            var new: [JSONValue] = []
            for one in list { new.append(try replacingFiles(in: one, kind)) }
            return .array(new)
        }
        guard let object = value.asObject else { return value }
        if let file = object["file"]?.asString { return try stored(file, object, kind) }
        var members: [(String, JSONValue)] = []
        for member in object.members { members.append((member.key, try replacingFiles(in: member.value, kind))) }
        return .object(JSONObject(members))
    }

    private func stored(_ file: String, _ object: JSONObject, _ kind: CaseDocumentKind) throws(Failure) -> JSONValue {
        let bytes = try TextFile.read(file.hasPrefix("/") ? file : folder + "/" + file)
        let name = object["name"]?.asString ?? String(file.split(separator: "/").last ?? "document")
        let type = object["type"]?.asString ?? "application/octet-stream"
        let hash = SHA256.hash(bytes).hex
        try store(bytes, hash, name, type, kind)
        return [
            "name": .string(name), "type": .string(type), "size": .integer(Int64(bytes.count)), "sha256": .string(hash),
        ]
    }

    private func store(_ bytes: [UInt8], _ hash: String, _ name: String, _ type: String, _ kind: CaseDocumentKind) throws(Failure)
    {
        let request = "document:" + digest(of: Array((kind.rawValue + "\n" + hash).utf8))
        var offset = 0
        repeat {
            let end = min(offset + Self.piece, bytes.count)
            _ = try call("StoreDocument") { writer in
                writer.field("request", request)
                writer.field("upload", hash)
                writer.field("offset", offset)
                writer.field("data", Base64.text(Array(bytes[offset..<end])))
                writer.field("last", end == bytes.count)
                writer.field("name", name)
                writer.field("mediaType", type)
                writer.field("kind", kind.rawValue)
            }
            offset = end
        } while offset < bytes.count
    }

    private func digest(of bytes: [UInt8]) -> String {
        SHA256.hash(Array("\(system.rawValue)\n\(matter)\n".utf8) + bytes).hex
    }

    private func call(_ method: String, _ members: (inout JSONWriter) -> Void) throws(Failure) -> JSONValue {
        try connection.call("kz.shagym.hearings." + method) { writer in
            writer.field("principal", raw: Principal.adapter(system).jsonBytes)
            writer.field("id", matter)
            members(&writer)
        }
    }
}
