import CivilTime
import Journal
import ServiceKit
import StrictJSON

/// Reads complaints, lists and work queues from the rows.
struct ComplaintQueries: Sendable {
    /// Which complaints a list shows.
    struct Filter: Sendable {
        var stage: String?
        var owner: String?
        var overdue: Bool?
    }

    /// The answer with the staff view of a complaint that this body may see; nil when there is none or it is not theirs.
    static func reply(about id: ComplaintID, visibleTo body: String, in reader: JournalReader) throws -> [UInt8]? {
        let text = id.rawValue
        return try reader.read { database in
            try database.first(
                """
                SELECT version, view, view_split, content_start, content_length,
                    (SELECT body FROM events WHERE sequence = content_event) FROM complaint
                WHERE id = ? AND EXISTS (SELECT 1 FROM visible WHERE visible.body = ? AND visible.place = complaint.place)
                """,
                text, body
            ) { row in ComplaintReply.parameters(from: row) }
        }
    }

    /// Those of these subjects that are complaints, and which of the bodies may see each.
    static func seen(_ subjects: [String], by bodies: [String], in reader: JournalReader) throws -> [SeenMatter] {
        try reader.read { database in
            try subjects.compactMap { subject in
                let found = try database.first("SELECT place, version FROM complaint WHERE id = ?", subject) {
                    ($0.integer(0), $0.integer(1))
                }
                guard let (place, version) = found else { return nil }
                let seeing = try bodies.filter { body in
                    try database.first("SELECT 1 FROM visible WHERE body = ? AND place = ?", body, place) { _ in true } ?? false
                }
                return SeenMatter(id: subject, version: version, viewers: seeing)
            }
        }
    }

    /// The complaints whose deadlines still run.
    static func open(in database: Database) throws -> [String] {
        try database.query("SELECT id FROM complaint WHERE closed = 0 ORDER BY place") { $0.text(0) }
    }

    /// The complaints a body may see, newest first.
    /// - Parameter before: the place after which to go on; nil from the newest.
    static func list(
        visibleTo body: String, filter: Filter, limit: Int, before: Int64?, in reader: JournalReader
    ) throws -> [UInt8] {
        var sql = """
            SELECT complaint.place, id, version, stage, owner, due, overdue, received, closed
            FROM visible JOIN complaint ON complaint.place = visible.place
            WHERE visible.body = ? AND visible.place < ?
            """
        if filter.stage != nil { sql += " AND stage = ?3" }
        if filter.owner != nil { sql += " AND owner = ?4" }
        if let overdue = filter.overdue { sql += overdue ? " AND overdue = 1" : " AND overdue = 0" }
        sql += " ORDER BY visible.place DESC LIMIT ?5"
        let query = sql
        return try reader.read { database in
            var page = ListPage(limit: limit)
            try database.forEach(query, body, before ?? Int64.max, filter.stage ?? "", filter.owner ?? "", Int64(limit + 1)) { row in
                page.add(row, cursor: String(row.integer(0)))
            }
            return page.bytes()
        }
    }

    /// The open complaints in which the body has the next step, the most pressing first.
    static func work(of body: String, limit: Int, after: (due: Int64, place: Int64)?, in reader: JournalReader) throws -> [UInt8] {
        try reader.read { database in
            var page = ListPage(limit: limit)
            try database.forEach(
                """
                SELECT place, id, version, stage, owner, due, overdue, received, closed FROM complaint
                WHERE owner = ? AND closed = 0 AND (due, place) > (?, ?) ORDER BY due, place LIMIT ?
                """,
                body, after?.due ?? Int64.min, after?.place ?? 0, Int64(limit + 1)
            ) { row in
                page.add(row, cursor: "\(row.integer(5)).\(row.integer(0))")
            }
            return page.bytes()
        }
    }
}

extension ListPage {
    /// Adds a complaint from its row.
    fileprivate mutating func add(_ row: borrowing Row, cursor: String) -> Bool {
        let (id, version, stage, owner) = (row.text(1), row.integer(2), row.text(3), row.text(4))
        let (due, overdue, received, closed) = (row.optionalInteger(5), row.flag(6), row.integer(7), row.flag(8))
        return add(cursor: cursor) { writer in
            writer.field("id", id)
            writer.field("version", version)
            writer.field("stage", stage)
            writer.field("owner", owner)
            if let due { writer.field("due", Instant(milliseconds: due).rfc3339) }
            writer.field("overdue", overdue)
            writer.field("receivedAt", Instant(milliseconds: received).rfc3339)
            writer.field("closed", closed)
        }
    }
}

extension ComplaintReply {
    /// The answer made from a stored view where it lies, with the content from the event in which it stands.
    fileprivate static func parameters(from row: borrowing Row) -> [UInt8] {
        let version = row.integer(0)
        guard let split = row.optionalInteger(2).map(Int.init) else {
            return row.withBytes(1) { view in reply(version, reserving: view.count) { $0.raw(view) } }
        }
        let start = Int(row.integer(3))
        let length = Int(row.integer(4))
        return row.withBytes(1) { view in
            row.withBytes(5) { event in
                reply(version, reserving: view.count + length) { writer in
                    writer.raw(UnsafeRawBufferPointer(rebasing: view[..<split]))
                    writer.key("content")
                    writer.raw(UnsafeRawBufferPointer(rebasing: event[start..<start + length]))
                    writer.raw(UnsafeRawBufferPointer(rebasing: view[(split + 1)...]))
                }
            }
        }
    }

    private static func reply(_ version: Int64, reserving bytes: Int, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(reserving: bytes + 64)
        writer.object { writer in
            writer.field("version", version)
            writer.key("body")
            body(&writer)
        }
        return writer.take()
    }
}
