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
        let newest = try newestEvents(after: after, through: next)
        let seen = Dictionary(
            try reading.seen(newest.map(\.subject), by: viewers).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let asked = Set(viewers)
        let told = try newest.flatMap { change in
            let parties = change.isShown ? try reading.seen(change.subject, byPartyAmong: asked) : nil
            return [seen[change.subject], parties].compactMap { $0 }.map { (matter: $0, sequence: change.sequence) }
        }
        return Self.object { writer in
            writer.array("changes") { writer in
                for (matter, sequence) in told {
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

    /// Each subject's newest event in a stretch of the log, in the order of the log, and whether one of its events there is shown to parties.
    private func newestEvents(after: Int64, through last: Int64) throws -> [(sequence: Int64, subject: String, isShown: Bool)] {
        let events = try reader.read { database in
            try database.query(
                "SELECT sequence, subject, type FROM events WHERE sequence > ? AND sequence <= ? AND subject IS NOT NULL",
                after,
                last
            ) { (sequence: $0.integer(0), subject: $0.text(1), type: $0.text(2)) }
        }
        let forStaff = reading.typesForStaff
        var newest: [String: (sequence: Int64, isShown: Bool)] = [:]
        for event in events {
            let before = newest[event.subject]
            newest[event.subject] = (
                max(before?.sequence ?? 0, event.sequence), before?.isShown ?? false || !forStaff.contains(event.type)
            )
        }
        return newest.map { ($0.value.sequence, $0.key, $0.value.isShown) }.sorted { $0.sequence < $1.sequence }
    }

    private static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(reserving: 1024)
        writer.object(members)
        return writer.take()
    }
}
