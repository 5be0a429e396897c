import Directory
import Journal
import ServiceKit

/// The rows that single complaints, lists and work queues are read from: a view of the events, written in the same transaction.
enum ComplaintTable {
    /// Steps of the tables.
    static let migrations = [
        Migration(
            "001 complaints",
            """
            CREATE TABLE complaint (
                place INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                version INTEGER NOT NULL,
                stage TEXT NOT NULL,
                closed INTEGER NOT NULL,
                owner TEXT NOT NULL,
                due INTEGER,
                overdue INTEGER NOT NULL,
                received INTEGER NOT NULL,
                view BLOB NOT NULL
            ) STRICT;
            CREATE INDEX complaint_work ON complaint (owner, due, place) WHERE closed = 0;
            CREATE TABLE visible (
                body TEXT NOT NULL,
                place INTEGER NOT NULL REFERENCES complaint (place),
                PRIMARY KEY (body, place)
            ) STRICT, WITHOUT ROWID;
            """)
    ]

    /// The rows of reports.
    static let ledger = LedgerTable(matters: "complaint", opened: "received", viewer: "body")
    /// Their step.
    static let ledgerMigration = LedgerTable.migration("004 day ledger")

    /// Writes the row of a complaint as it stands, and who may see it.
    static func write(_ complaint: Complaint, isNew: Bool, visibleTo visibility: Visibility, in database: Database) throws {
        let id = complaint.id.rawValue
        let open = complaint.openClocks
        let due = complaint.stage.isClosed ? nil : open.first?.facts.due.milliseconds
        let overdue = complaint.flags.contains { $0.rawValue.hasSuffix("Overdue") }
        let place = isNew ? nil : try database.first("SELECT place FROM complaint WHERE id = ?", id) { $0.integer(0) }
        let view = ComplaintViewJSON.staff(complaint)
        if let place {
            try database.run(
                "UPDATE complaint SET version = ?, stage = ?, closed = ?, owner = ?, due = ?, overdue = ?, view = ? WHERE place = ?",
                Int64(complaint.version), complaint.stage.rawValue, complaint.stage.isClosed, complaint.owner.rawValue, due, overdue, view,
                place)
            for body in visibility.bodies {
                try database.run("INSERT OR IGNORE INTO visible (body, place) VALUES (?, ?)", body.rawValue, place)
            }
            try LedgerTable.write(complaint.ledger, at: place, in: database)
        } else {
            let place = try database.first(
                """
                INSERT INTO complaint (id, version, stage, closed, owner, due, overdue, received, view)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING place
                """,
                id, Int64(complaint.version), complaint.stage.rawValue, complaint.stage.isClosed, complaint.owner.rawValue, due, overdue,
                complaint.intake.receivedAt.milliseconds, view
            ) { $0.integer(0) }
            guard let place else { return }
            for body in visibility.bodies {
                try database.run("INSERT INTO visible (body, place) VALUES (?, ?)", body.rawValue, place)
            }
            try LedgerTable.write(complaint.ledger, at: place, in: database)
        }
    }
}
