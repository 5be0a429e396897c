import Contracts
import Journal
import Law
import MessageBus
import StrictJSON

/// Answers the interface `kz.shagym.journal` from what is committed.
final class JournalQueries {
    private let access: JournalAccess
    private let reader: JournalReader

    init(_ access: JournalAccess) {
        self.access = access
        reader = JournalReader(access)
    }

    /// The newest sequence; 0 before the first event.
    var head: Int64 { (try? reader.head()) ?? 0 }

    func answer(_ call: BusCall) throws {
        let members = try JSONMembers(scanning: call.parameters)
        func number(_ name: String) -> Int64? { members.integer(name, in: call.parameters) }
        switch call.method {
        case "kz.shagym.journal.Head":
            guard let head = try reader.treeHead() else { throw Problem.unavailable() }
            call.reply.send(parameters: Self.object { $0.write(head) })
        case "kz.shagym.journal.Proof":
            guard let sequence = number("sequence") else { throw BusError.invalidParameter("sequence") }
            guard let proof = try reader.inclusionProof(of: sequence, size: number("size")) else { throw Problem.notInLog }
            call.reply.send(parameters: Self.object { $0.write(proof) })
        case "kz.shagym.journal.Consistency":
            guard let first = number("first") else { throw BusError.invalidParameter("first") }
            guard let proof = try reader.consistencyProof(from: first, to: number("second")) else { throw Problem.notInLog }
            call.reply.send(
                parameters: Self.object { writer in
                    writer.field("first", proof.first.size)
                    writer.field("second", proof.second.size)
                    writer.field("firstRoot", proof.first.root.hex)
                    writer.field("secondRoot", proof.second.root.hex)
                    writer.hashes("path", proof.path)
                })
        case "kz.shagym.journal.Verify":
            // A whole log takes its time: on a thread of its own, so that calls go on being answered.
            let access = access
            let reply = call.reply
            PlatformThread.start { reply.send(parameters: JournalVerification.report(access)) }
        default:
            throw BusError.methodNotImplemented(call.method)
        }
    }

    private static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(members)
        return writer.take()
    }
}

extension JSONWriter {
    /// A tree head's members.
    public mutating func write(_ head: TreeHead) {
        field("size", head.size)
        field("root", head.root.hex)
        field("epoch", head.epoch)
    }

    /// An inclusion proof's members.
    public mutating func write(_ proof: InclusionProof) {
        field("sequence", proof.sequence)
        field("size", proof.head.size)
        field("leaf", proof.leaf.hex)
        field("root", proof.head.root.hex)
        hashes("path", proof.path)
    }

    mutating func hashes(_ name: String, _ digests: [Digest]) {
        array(name) { writer in
            for digest in digests { writer.string(digest.hex) }
        }
    }
}

extension Problem {
    /// The log is shorter than asked, or the sizes are not in order.
    static let notInLog = Problem(
        .notFound, code: "not-in-log",
        detail: Text3(
            kk: "Журналда мұндай орын жоқ.",
            ru: "В журнале нет такого места.",
            en: "The log has no such place."))
}
