import Contracts
import Directory
import Journal
import MessageBus
import StrictJSON

/// Answers the interface `kz.shagym.changes`: which matters have events after a place in the log, for whoever may see them.
final class ChangeQueries<Reading: ReadHandler> {
    /// How many events are looked at for one answer.
    private static var eventsPerAnswer: Int64 { 512 }
    /// The most viewers of one question.
    private static var mostViewers: Int { 4_096 }

    private let reading: Reading
    private let reader: JournalReader
    private let principals = PrincipalCache()

    init(_ reading: Reading, _ reader: JournalReader) {
        self.reading = reading
        self.reader = reader
    }

    func answer(_ call: BusCall) throws -> [UInt8] {
        let parameters = CallParameters(call, principals: principals)
        switch call.method {
        case "kz.shagym.changes.Viewers":
            let viewers = try reading.viewers(try parameters.principal(), of: try? parameters.text("id"))
            return Self.object { $0.array("viewers") { writer in for viewer in viewers { writer.string(viewer) } } }
        case "kz.shagym.changes.Changes":
            guard let after = parameters.integer("after"), after >= 0 else { throw BusError.invalidParameter("after") }
            let viewers = try parameters.value("viewers").asArray?.compactMap(\.asString)
            guard let viewers, viewers.count <= Self.mostViewers else { throw BusError.invalidParameter("viewers") }
            return try changes(after: after, viewers)
        default: throw BusError.methodNotImplemented(call.method)
        }
    }

    private func changes(after: Int64, _ viewers: [String]) throws -> [UInt8] {
        let next = min(try reader.head(), after + Self.eventsPerAnswer)
        let newest = try reader.read { database in
            try database.query(
                """
                SELECT max(sequence), subject FROM events
                WHERE sequence > ? AND sequence <= ? AND subject IS NOT NULL GROUP BY subject ORDER BY 1
                """,
                after,
                next
            ) { ($0.integer(0), $0.text(1)) }
        }
        let seen = Dictionary(
            try reading.seen(newest.map(\.1), by: viewers).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return Self.object { writer in
            writer.array("changes") { writer in
                for (sequence, subject) in newest {
                    guard let matter = seen[subject] else { continue }
                    writer.object { writer in
                        writer.field("id", matter.id)
                        writer.field("version", matter.version)
                        writer.field("sequence", sequence)
                        writer.array("viewers") { writer in for viewer in matter.viewers { writer.string(viewer) } }
                    }
                }
            }
            writer.field("next", max(after, next))
        }
    }

    private static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(reserving: 1024)
        writer.object(members)
        return writer.take()
    }
}
