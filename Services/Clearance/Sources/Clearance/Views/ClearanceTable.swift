import CivilTime
import Directory
import Journal

/// The rows that lists and work queues are read from: a view of the public events, written in the same transaction.
enum ClearanceTable {
    /// Steps of the tables.
    static let migrations = [
        Migration(
            "001 clearances",
            """
            CREATE TABLE matter (
                place INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                version INTEGER NOT NULL,
                holder TEXT NOT NULL,
                status TEXT NOT NULL,
                closed INTEGER NOT NULL,
                opened INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX matter_holder ON matter (holder);
            CREATE TABLE visible (
                viewer TEXT NOT NULL,
                place INTEGER NOT NULL REFERENCES matter (place),
                relation TEXT NOT NULL,
                PRIMARY KEY (viewer, place, relation)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX visible_place ON visible (place);
            CREATE TABLE work (
                entry INTEGER PRIMARY KEY,
                place INTEGER NOT NULL REFERENCES matter (place),
                body TEXT NOT NULL,
                relation TEXT NOT NULL,
                clock TEXT NOT NULL,
                due INTEGER NOT NULL,
                overdue INTEGER NOT NULL,
                prepared INTEGER NOT NULL,
                obligations INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX work_due ON work (body, due, entry);
            CREATE INDEX work_place ON work (place);
            """
        ),
    ]

    /// How many reminders a row's decision maker has got (CL-26).
    static let reminders = Migration(
        "004 reminders of work",
        "ALTER TABLE work ADD COLUMN reminded INTEGER NOT NULL DEFAULT 0"
    )

    /// The parts of requests, for reports; and which tables were filled for requests of before they were added.
    static let parts = Migration(
        "005 parts",
        """
        CREATE TABLE part (
            place INTEGER NOT NULL REFERENCES matter (place),
            obligation TEXT NOT NULL,
            maker TEXT NOT NULL,
            body TEXT NOT NULL,
            state TEXT NOT NULL,
            routed INTEGER NOT NULL,
            PRIMARY KEY (place, obligation, maker)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX part_body ON part (body);
        CREATE TABLE rebuilt (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        """
    )

    /// Writes the row of a request as it stands, who may see it, and whose work it is.
    static func write(_ matter: ClearanceRequest, at now: Instant, in database: Database) throws {
        let place = try database.first(
            """
            INSERT INTO matter (id, version, holder, status, closed, opened) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, closed = excluded.closed
            RETURNING place
            """,
            matter.id.rawValue,
            Int64(matter.version),
            matter.holder.iin.rawValue,
            matter.notice(at: now).status.rawValue,
            matter.state.isClosed,
            matter.opening.stamp.at.milliseconds
        ) { $0.integer(0) }
        guard let place else { return }
        // Whoever was competent and is not any more sees it no longer (CL-19).
        try database.run("DELETE FROM visible WHERE place = ?", place)
        for (viewer, relation) in viewers(of: matter) {
            try database.run(
                "INSERT OR IGNORE INTO visible (viewer, place, relation) VALUES (?, ?, ?)",
                viewer,
                place,
                relation.rawValue
            )
        }
        try writeWork(of: matter, at: place, in: database)
        try writeParts(of: matter, at: place, in: database)
    }

    /// Whether rows of before a table was added are still to be written.
    static func needsRebuilding(_ name: String, in database: Database) throws -> Bool {
        try database.run("INSERT OR IGNORE INTO rebuilt (name) VALUES (?)", name) > 0
    }

    private static func writeParts(of matter: ClearanceRequest, at place: Int64, in database: Database) throws {
        try database.run("DELETE FROM part WHERE place = ?", place)
        for part in matter.parts {
            try database.run(
                "INSERT INTO part (place, obligation, maker, body, state, routed) VALUES (?, ?, ?, ?, ?, ?)",
                place,
                part.obligation.rawValue,
                part.maker.code,
                part.maker.desk?.rawValue ?? "",
                part.state.rawValue,
                part.routedAt.milliseconds
            )
        }
    }

    private static func writeWork(of matter: ClearanceRequest, at place: Int64, in database: Database) throws {
        try database.run("DELETE FROM work WHERE place = ?", place)
        for clock in matter.openClocks {
            guard case .body(let body) = clock.facts.duty else { continue }
            let relation: Relation
            var prepared = false
            var obligations = matter.gaps.count
            switch clock.facts.key {
            case .submission, .validity: continue
            case .routing: relation = .desk
            case .decision(let maker):
                relation = maker.desk == body ? .decidingBody : .desk
                prepared = matter.preparations[maker] != nil
                obligations = matter.parts(of: maker, .pending).count
            }
            try database.run(
                """
                INSERT INTO work (place, body, relation, clock, due, overdue, prepared, obligations, reminded)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                place,
                body.rawValue,
                relation.rawValue,
                clock.facts.key.code,
                clock.facts.due.milliseconds,
                clock.isOverdue,
                prepared,
                obligations,
                clock.reminded
            )
        }
    }

    private static func viewers(of matter: ClearanceRequest) -> [(String, Relation)] {
        let makers = (matter.makers + matter.inherited.flatMap(\.heirs)).compactMap(\.desk)
        var viewers: [(String, Relation)] = [(viewer(matter.holder.iin), .own), (viewer(matter.desk), .desk)]
        for maker in Set(makers).sorted() { viewers.append((viewer(maker), .decidingBody)) }
        if let provider = matter.exitCase?.provider { viewers.append((viewer(provider), .provider)) }
        for admission in matter.admissions { viewers.append((viewer(admission.officer, of: admission.body), .admitted)) }
        return viewers
    }

    /// A body as rows name it.
    static func viewer(_ body: BodyID) -> String { "body:" + body.rawValue }

    /// One officer of a body as rows name one.
    static func viewer(_ officer: StaffID, of body: BodyID) -> String { "officer:\(body.rawValue)/\(officer.rawValue)" }

    /// A person as rows name one.
    static func viewer(_ person: IIN) -> String { "person:" + person.rawValue }
}
