import CivilTime
import Journal
import StrictJSON

/// Reads lists and work queues from the rows.
struct CaseQueries: Sendable {
    /// Which cases a list shows.
    struct Filter: Sendable {
        var stage: String?
        var owner: String?
        var overdue: Bool?
    }

    /// The cases whose deadlines still run.
    static func open(in database: Database) throws -> [String] {
        try database.query("SELECT id FROM matter WHERE closed = 0 ORDER BY place") { $0.text(0) }
    }

    /// The cases a viewer may see, newest first.
    /// - Parameter before: the place after which to go on; nil from the newest.
    static func list(
        visibleTo viewer: String,
        filter: Filter,
        limit: Int,
        before: Int64?,
        in reader: JournalReader
    ) throws -> [UInt8] {
        var sql = """
            SELECT matter.place, id, version, stage, owner, due, overdue, filed, closed
            FROM visible JOIN matter ON matter.place = visible.place
            WHERE visible.viewer = ? AND visible.place < ?
            """
        if filter.stage != nil { sql += " AND stage = ?3" }
        if filter.owner != nil { sql += " AND owner = ?4" }
        if let overdue = filter.overdue { sql += overdue ? " AND overdue = 1" : " AND overdue = 0" }
        sql += " ORDER BY visible.place DESC LIMIT ?5"
        let query = sql
        return try reader.read { database in
            var page = CasePage(limit: limit)
            try database.forEach(query, viewer, before ?? Int64.max, filter.stage ?? "", filter.owner ?? "", Int64(limit + 1)) {
                row in
                page.add(row, cursor: String(row.integer(0)))
            }
            return page.bytes()
        }
    }

    /// The open cases in which the body has the next step. The least slack comes first: the moment of the next dated step, so that what is
    /// overdue longest leads.
    static func work(of body: String, limit: Int, after: (due: Int64, place: Int64)?, in reader: JournalReader) throws -> [UInt8]
    {
        try reader.read { database in
            var page = CasePage(limit: limit)
            try database.forEach(
                """
                SELECT place, id, version, stage, owner, due, overdue, filed, closed FROM matter
                WHERE owner = ? AND closed = 0 AND (due, place) > (?, ?) ORDER BY due, place LIMIT ?
                """,
                body,
                after?.due ?? Int64.min,
                after?.place ?? 0,
                Int64(limit + 1)
            ) { row in
                page.add(row, cursor: "\(row.integer(5)).\(row.integer(0))")
            }
            return page.bytes()
        }
    }
}

/// One page of a list, written row by row.
private struct CasePage {
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
        if let stage = CaseStage(rawValue: row.text(3)) { writer.field("stageTitle", stage.words) }
        writer.field("owner", row.text(4))
        if let due = row.optionalInteger(5) {
            let moment = Instant(milliseconds: due)
            writer.field("due", moment.rfc3339)
            writer.field("day", KazakhstanTime.local(moment).day.iso)
        }
        writer.field("overdue", row.flag(6))
        writer.field("filedAt", Instant(milliseconds: row.integer(7)).rfc3339)
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
