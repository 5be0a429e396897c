import CivilTime
import Journal
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
                SELECT version, view FROM complaint
                WHERE id = ? AND EXISTS (SELECT 1 FROM visible WHERE visible.body = ? AND visible.place = complaint.place)
                """,
                text, body
            ) { row in row.withBytes(1) { ComplaintReply.parameters(version: row.integer(0), view: $0) } }
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

/// One page of a list, written row by row.
private struct ListPage {
    private let limit: Int
    private var writer = JSONWriter(reserving: 16384)
    private var count = 0
    private var last = ""
    private var next: String?

    init(limit: Int) {
        self.limit = limit
        writer.beginObject()
        writer.key("items")
        writer.beginArray()
    }

    /// Adds a row, or notes that more follow.
    /// - Returns: whether to go on.
    mutating func add(_ row: borrowing Row, cursor: String) -> Bool {
        guard count < limit else {
            next = last
            return false
        }
        count += 1
        last = cursor
        writer.beginObject()
        writer.field("id", row.text(1))
        writer.field("version", row.integer(2))
        writer.field("stage", row.text(3))
        writer.field("owner", row.text(4))
        if let due = row.optionalInteger(5) { writer.field("due", Instant(milliseconds: due).rfc3339) }
        writer.field("overdue", row.flag(6))
        writer.field("receivedAt", Instant(milliseconds: row.integer(7)).rfc3339)
        writer.field("closed", row.flag(8))
        writer.endObject()
        return true
    }

    mutating func bytes() -> [UInt8] {
        writer.endArray()
        writer.key("next")
        if let next { writer.string(next) } else { writer.null() }
        writer.endObject()
        return writer.take()
    }
}

extension ComplaintReply {
    /// The answer made from a stored view where it lies.
    fileprivate static func parameters(version: Int64, view: UnsafeRawBufferPointer) -> [UInt8] {
        var writer = JSONWriter(reserving: view.count + 48)
        writer.object { writer in
            writer.field("version", version)
            writer.key("body")
            writer.raw(view)
        }
        return writer.take()
    }
}
