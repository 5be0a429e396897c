import CivilTime
import Directory
import Journal
import ServiceKit
import StrictJSON

/// Reads lists and work queues from the rows.
struct ClearanceQueries: Sendable {
    /// Whose eyes a list is for: the rows' viewer, the relations in which the roles may see something, and the own number.
    struct Viewer: Sendable {
        let name: String
        let relations: Set<Relation>
        /// The one officer, for what a reviewer was admitted to; empty for others.
        let officer: String
        /// The person, for the own requests.
        let person: String
        /// Nobody sees an own request as staff.
        let hidden: String

        /// The viewer a caller is.
        init(_ caller: Caller) throws {
            let person = caller.person?.rawValue ?? ""
            guard let body = caller.actor.body else {
                self.init(name: "person:" + person, relations: [.own], officer: "", person: "person:" + person, hidden: "")
                return
            }
            let lines = Permissions.table.filter { line in
                guard case .staff(let role) = line.role else { return false }
                return caller.roles.contains(role) && !line.views.isEmpty
            }
            self.init(
                name: ClearanceTable.viewer(body),
                relations: Set(lines.map(\.relation)),
                officer: caller.actor.officer.map { ClearanceTable.viewer($0, of: body) } ?? "",
                person: "person:" + person,
                hidden: person
            )
        }

        private init(name: String, relations: Set<Relation>, officer: String, person: String, hidden: String) {
            self.name = name
            self.relations = relations
            self.officer = officer
            self.person = person
            self.hidden = hidden
        }

        /// The viewer in words that ``init(words:)`` reads: nobody else needs to understand them.
        var words: String {
            [name, relations.map(\.rawValue).sorted().joined(separator: ","), officer, person, hidden].joined(separator: "\n")
        }

        /// Nil when they are no words of ours.
        init?(words: String) {
            let parts = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 5 else { return nil }
            let relations = parts[1].split(separator: ",").compactMap { Relation(rawValue: String($0)) }
            self.init(name: parts[0], relations: Set(relations), officer: parts[2], person: parts[3], hidden: parts[4])
        }

        func may(_ relation: Relation) -> String { relations.contains(relation) ? relation.rawValue : "" }
    }

    /// Those of these subjects that are requests, and which of the viewers may see each.
    static func seen(_ subjects: [String], by viewers: [String], in reader: JournalReader) throws -> [SeenMatter] {
        let asked = viewers.compactMap { words in Viewer(words: words).map { (words, $0) } }
        return try reader.read { database in
            try subjects.compactMap { subject in
                let found = try database.first("SELECT version, holder FROM matter WHERE id = ?", subject) {
                    (version: $0.integer(0), holder: $0.text(1))
                }
                guard let found else { return nil }
                let seeing = try asked.filter { try $1.hidden != found.holder && isVisible(subject, to: $1, in: database) }
                return SeenMatter(id: subject, version: found.version, viewers: seeing.map(\.0))
            }
        }
    }

    /// Whether a viewer may know of a request. The same rows are looked at in the same way whether it exists or not.
    static func isVisible(_ id: String, to viewer: Viewer, in reader: JournalReader) throws -> Bool {
        try reader.read { try isVisible(id, to: viewer, in: $0) }
    }

    private static func isVisible(_ id: String, to viewer: Viewer, in database: Database) throws -> Bool {
        try database.first(
            """
            WITH one AS (SELECT IFNULL((SELECT place FROM matter WHERE id = ?1), -1) AS place)
            SELECT EXISTS (SELECT 1 FROM visible, one WHERE visible.place = one.place AND (
                (viewer = ?2 AND relation IN (?3, ?4, ?5, ?6)) OR (viewer = ?7 AND relation = ?8) OR (viewer = ?9 AND relation = 'own')))
            """,
            id,
            viewer.name,
            viewer.may(.own),
            viewer.may(.desk),
            viewer.may(.decidingBody),
            viewer.may(.provider),
            viewer.officer,
            viewer.may(.admitted),
            viewer.person
        ) { $0.flag(0) } ?? false
    }

    /// The requests that are not closed.
    static func open(in database: Database) throws -> [String] {
        try database.query("SELECT id FROM matter WHERE closed = 0 ORDER BY place") { $0.text(0) }
    }

    /// Every request.
    static func all(in database: Database) throws -> [String] {
        try database.query("SELECT id FROM matter ORDER BY place") { $0.text(0) }
    }

    /// The requests about a person, the oldest first.
    static func requests(of person: String, in reader: JournalReader) throws -> [String] {
        try reader.read { try requests(of: person, in: $0) }
    }

    /// The requests about a person, the oldest first.
    static func requests(of person: String, in database: Database) throws -> [String] {
        try database.query("SELECT id FROM matter WHERE holder = ? ORDER BY place", person) { $0.text(0) }
    }

    /// The requests a viewer may see, newest first.
    /// - Parameter before: the place after which to go on; nil from the newest.
    static func list(
        visibleTo viewer: Viewer,
        status: String?,
        limit: Int,
        before: Int64?,
        in reader: JournalReader
    ) throws -> [UInt8] {
        try reader.read { database in
            var page = ClearancePage(limit: limit)
            try database.forEach(
                """
                SELECT place, id, version, status, opened, closed FROM matter
                WHERE place < ?1 AND holder <> ?2 AND (?3 = '' OR status = ?3) AND place IN
                    (SELECT place FROM visible WHERE viewer = ?4 AND relation IN (?5, ?6, ?7, ?8)
                     UNION SELECT place FROM visible WHERE viewer = ?9 AND relation = ?10)
                ORDER BY place DESC LIMIT ?11
                """,
                before ?? Int64.max,
                viewer.hidden,
                status ?? "",
                viewer.name,
                viewer.may(.own),
                viewer.may(.desk),
                viewer.may(.decidingBody),
                viewer.may(.provider),
                viewer.officer,
                viewer.may(.admitted),
                limit + 1
            ) { row in
                page.add(cursor: String(row.integer(0))) { writer in
                    writer.field("id", row.text(1))
                    writer.field("version", row.integer(2))
                    writer.status(row.text(3))
                    writer.field("openedAt", Instant(milliseconds: row.integer(4)).rfc3339)
                    writer.field("closed", row.flag(5))
                }
            }
            return page.bytes()
        }
    }

    /// What waits for a body: its own parts and what it is to route, least slack first.
    static func work(
        of viewer: Viewer,
        body: String,
        desk seesDesk: Bool,
        limit: Int,
        after: (due: Int64, place: Int64)?,
        in reader: JournalReader
    ) throws -> [UInt8] {
        try reader.read { database in
            var page = ClearancePage(limit: limit)
            try database.forEach(
                """
                SELECT entry, id, version, status, clock, due, overdue, prepared, obligations, reminded
                FROM work JOIN matter ON matter.place = work.place
                WHERE body = ?1 AND (due, entry) > (?2, ?3) AND relation IN (?4, ?5) AND holder <> ?6
                ORDER BY due, entry LIMIT ?7
                """,
                body,
                after?.due ?? Int64.min,
                after?.place ?? 0,
                viewer.may(.decidingBody),
                seesDesk ? viewer.may(.desk) : "",
                viewer.hidden,
                limit + 1
            ) { row in
                page.add(cursor: "\(row.integer(5)).\(row.integer(0))") { writer in
                    writer.clock(row)
                    writer.field("prepared", row.flag(7))
                    writer.field("obligations", row.integer(8))
                    writer.field("reminded", row.integer(9))
                }
            }
            return page.bytes()
        }
    }

    /// Internal terms that have run out or were reminded of, the longest overdue first: a body's own, and for a desk those of its requests
    /// that lie with others too.
    static func overdue(
        of viewer: Viewer,
        body: String,
        desk seesDesk: Bool,
        limit: Int,
        after: (due: Int64, place: Int64)?,
        in reader: JournalReader
    ) throws -> [UInt8] {
        try reader.read { database in
            var page = ClearancePage(limit: limit)
            try database.forEach(
                """
                SELECT entry, id, version, status, clock, due, overdue, reminded, body
                FROM work JOIN matter ON matter.place = work.place
                WHERE (overdue = 1 OR reminded > 0) AND (due, entry) > (?1, ?2) AND holder <> ?3
                    AND (body = ?4 AND relation IN (?5, ?6)
                        OR ?6 = 'desk' AND work.place IN (SELECT place FROM visible WHERE viewer = ?7 AND relation = 'desk'))
                ORDER BY due, entry LIMIT ?8
                """,
                after?.due ?? Int64.min,
                after?.place ?? 0,
                viewer.hidden,
                body,
                viewer.may(.decidingBody),
                seesDesk ? viewer.may(.desk) : "",
                viewer.name,
                limit + 1
            ) { row in
                page.add(cursor: "\(row.integer(5)).\(row.integer(0))") { writer in
                    writer.clock(row)
                    writer.field("reminders", row.integer(7))
                    writer.field("with", row.text(8))
                }
            }
            return page.bytes()
        }
    }
}

extension JSONWriter {
    /// The first columns of a row about a clock: entry, id, version, status, clock, due, overdue.
    fileprivate mutating func clock(_ row: borrowing Row) {
        let moment = Instant(milliseconds: row.integer(5))
        field("id", row.text(1))
        field("version", row.integer(2))
        status(row.text(3))
        field("clock", row.text(4))
        if let clock = ClockKey(code: row.text(4)) { field("clockTitle", clock.words) }
        field("due", moment.rfc3339)
        field("day", KazakhstanTime.local(moment).day.iso)
        field("overdue", row.flag(6))
    }

    fileprivate mutating func status(_ text: String) {
        field("status", text)
        if let status = ClearanceStatus(rawValue: text) { field("statusTitle", status.words) }
    }
}

/// One page of a list, written row by row.
private struct ClearancePage {
    private let limit: Int
    private var writer = JSONWriter(reserving: 8192)
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
    mutating func add(cursor: String, _ members: (inout JSONWriter) -> Void) -> Bool {
        guard count < limit else {
            next = last
            return false
        }
        count += 1
        last = cursor
        writer.object { members(&$0) }
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
