import Directory
import Journal
import ServiceKit

/// The rows that lists and work queues are read from: a view of the events, written in the same transaction.
enum CaseTable {
    /// Steps of the tables.
    static let migrations = [
        Migration(
            "001 cases",
            """
            CREATE TABLE matter (
                place INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                version INTEGER NOT NULL,
                stage TEXT NOT NULL,
                closed INTEGER NOT NULL,
                owner TEXT NOT NULL,
                due INTEGER,
                overdue INTEGER NOT NULL,
                filed INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX matter_work ON matter (owner, due, place) WHERE closed = 0;
            CREATE TABLE visible (
                viewer TEXT NOT NULL,
                place INTEGER NOT NULL REFERENCES matter (place),
                PRIMARY KEY (viewer, place)
            ) STRICT, WITHOUT ROWID;
            """
        )
    ]

    /// The rows of reports.
    static let ledger = LedgerTable(
        matters: "matter",
        opened: "filed",
        viewer: "viewer",
        hiddenFromCounters: Set(CaseAudience.clocksOfClearances.map(\.rawValue))
    )
    /// Their step.
    static let ledgerMigration = LedgerTable.migration("004 day ledger")
    /// Which deadline comes next, for the work queue.
    static let nextClock = Migration("005 next clock", "ALTER TABLE matter ADD COLUMN clock TEXT;")

    /// The next step as those see it who learn nothing of a clearance: the earliest that does not concern one.
    static let plainStep = Migration(
        "006 plain step",
        """
        ALTER TABLE matter ADD COLUMN plain_due INTEGER;
        ALTER TABLE matter ADD COLUMN plain_clock TEXT;
        ALTER TABLE matter ADD COLUMN plain_overdue INTEGER NOT NULL DEFAULT 0;
        UPDATE matter SET plain_due = due, plain_clock = clock, plain_overdue = overdue
            WHERE clock IS NULL OR clock NOT IN ('clearanceReview', 'clearanceChoice');
        """
    )

    /// Writes the row of a case as it stands, and who may see it.
    static func write(_ matter: AdministrativeCase, visibleTo visibility: CaseVisibility, in database: Database) throws {
        let next = matter.stage.isClosed ? nil : matter.openClocks.first?.facts
        let plain = matter.openClocks.filter { !CaseAudience.clocksOfClearances.contains($0.facts.key) }
        let plainNext = matter.stage.isClosed ? nil : plain.first?.facts
        let isBreached = matter.flags.contains(.termBreached)
        let place = try database.first(
            """
            INSERT INTO matter (
                id, version, stage, closed, owner, due, overdue, filed, clock, plain_due, plain_overdue, plain_clock
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, stage = excluded.stage, closed = excluded.closed,
                owner = excluded.owner, due = excluded.due, overdue = excluded.overdue, clock = excluded.clock,
                plain_due = excluded.plain_due, plain_overdue = excluded.plain_overdue, plain_clock = excluded.plain_clock
            RETURNING place
            """,
            matter.id.rawValue,
            Int64(matter.version),
            matter.stage.rawValue,
            matter.stage.isClosed,
            matter.owner.rawValue,
            next?.due.milliseconds,
            isBreached || matter.openClocks.contains(where: \.isOverdue),
            matter.intake.filedAt.milliseconds,
            next?.key.rawValue,
            plainNext?.due.milliseconds,
            isBreached || plain.contains(where: \.isOverdue),
            plainNext?.key.rawValue
        ) { $0.integer(0) }
        guard let place else { return }
        for viewer in visibility.viewers {
            try database.run("INSERT OR IGNORE INTO visible (viewer, place) VALUES (?, ?)", viewer, place)
        }
        try LedgerTable.write(matter.ledger, at: place, in: database)
    }
}
