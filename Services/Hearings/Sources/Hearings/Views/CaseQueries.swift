import CivilTime
import Journal
import ServiceKit
import StrictJSON

/// Reads lists and work queues from the rows.
struct CaseQueries: Sendable {
    /// Which cases a list shows.
    struct Filter: Sendable {
        var stage: String?
        var owner: String?
        var overdue: Bool?
    }

    /// Those of these subjects that are cases, and which of the viewers may see each.
    static func seen(_ subjects: [String], by viewers: [String], in reader: JournalReader) throws -> [SeenMatter] {
        try reader.read { database in
            try subjects.compactMap { subject in
                let found = try database.first("SELECT place, version FROM matter WHERE id = ?", subject) {
                    ($0.integer(0), $0.integer(1))
                }
                guard let (place, version) = found else { return nil }
                let seeing = try viewers.filter { viewer in
                    try database.first("SELECT 1 FROM visible WHERE viewer = ? AND place = ?", viewer, place) { _ in true } ?? false
                }
                return SeenMatter(id: subject, version: version, viewers: seeing)
            }
        }
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
        // Rows are alike for the office and the counter: only whose step it is sees a step that concerns a clearance, or that it is late.
        let overdueForViewer = "iif(visible.viewer = 'body:' || owner, overdue, plain_overdue)"
        var sql = """
            SELECT matter.place, id, version, stage, owner, iif(visible.viewer = 'body:' || owner, due, plain_due),
                   \(overdueForViewer), filed, closed, iif(visible.viewer = 'body:' || owner, clock, plain_clock)
            FROM visible JOIN matter ON matter.place = visible.place
            WHERE visible.viewer = ? AND visible.place < ?
            """
        if filter.stage != nil { sql += " AND stage = ?3" }
        if filter.owner != nil { sql += " AND owner = ?4" }
        if let overdue = filter.overdue { sql += " AND \(overdueForViewer) = \(overdue ? 1 : 0)" }
        sql += " ORDER BY visible.place DESC LIMIT ?5"
        let query = sql
        return try reader.read { database in
            var page = ListPage(limit: limit)
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
            var page = ListPage(limit: limit)
            try database.forEach(
                """
                SELECT place, id, version, stage, owner, due, overdue, filed, closed, clock FROM matter
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

extension ListPage {
    /// Adds a case from its row.
    fileprivate mutating func add(_ row: borrowing Row, cursor: String) -> Bool {
        let stage = row.text(3)
        let due = row.optionalInteger(5).map(Instant.init(milliseconds:))
        let (id, version, owner, overdue, filed, closed) =
            (row.text(1), row.integer(2), row.text(4), row.flag(6), row.integer(7), row.flag(8))
        let clock = row.optionalText(9)
        return add(cursor: cursor) { writer in
            writer.field("id", id)
            writer.field("version", version)
            writer.field("stage", stage)
            if let words = CaseStage(rawValue: stage)?.words { writer.field("stageTitle", words) }
            writer.field("owner", owner)
            if let due {
                writer.field("due", due.rfc3339)
                writer.field("day", KazakhstanTime.local(due).day.iso)
                writer.field("clock", ifPresent: clock)
                if let words = clock.flatMap(ClockKey.init(rawValue:))?.words { writer.field("clockTitle", words) }
            }
            writer.field("overdue", overdue)
            writer.field("filedAt", Instant(milliseconds: filed).rfc3339)
            writer.field("closed", closed)
        }
    }
}
