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

    /// What a complaint says is written once, in the event of its receipt. The row names the place, and its view leaves the content out. All four are
    /// null in a row whose view has its content in it: one of before, or one whose content was completed later.
    static let contentMigration = Migration(
        "004 content stands in its event",
        """
        ALTER TABLE complaint ADD COLUMN content_event INTEGER;
        ALTER TABLE complaint ADD COLUMN content_start INTEGER;
        ALTER TABLE complaint ADD COLUMN content_length INTEGER;
        ALTER TABLE complaint ADD COLUMN view_split INTEGER;
        """
    )

    /// The rows of reports.
    static let ledger = LedgerTable(matters: "complaint", opened: "received", viewer: "body")
    /// Their step.
    static let ledgerMigration = LedgerTable.migration("005 day ledger")

    /// Adds the row of a new complaint, and who may see it.
    static func add(_ complaint: Complaint, saying content: ContentPlace, visibleTo visibility: Visibility, in database: Database) throws {
        let row = Summary(complaint)
        let view = ComplaintViewJSON.staff(complaint, withContent: false)
        let place = try database.first(
            """
            INSERT INTO complaint (id, version, stage, closed, owner, due, overdue, received, view,
                content_event, content_start, content_length, view_split)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING place
            """,
            complaint.id.rawValue, row.version, row.stage, row.closed, row.owner, row.due, row.overdue,
            complaint.intake.receivedAt.milliseconds, view.bytes, content.sequence, Int64(content.start), Int64(content.length),
            Int64(view.split)
        ) { $0.integer(0) }
        guard let place else { return }
        try show(place, to: visibility, in: database)
        try LedgerTable.write(complaint.ledger, at: place, in: database)
    }

    /// Writes the row of a complaint as it stands now, and who may see it now.
    static func write(_ complaint: Complaint, visibleTo visibility: Visibility, in database: Database) throws {
        let found = try database.first("SELECT place, content_event IS NULL FROM complaint WHERE id = ?", complaint.id.rawValue) {
            (place: $0.integer(0), hasContent: $0.flag(1))
        }
        guard let found else { return }
        let row = Summary(complaint)
        let hasContent = found.hasContent || complaint.content != complaint.intake.content
        let view = ComplaintViewJSON.staff(complaint, withContent: hasContent)
        try database.run(
            "UPDATE complaint SET version = ?, stage = ?, closed = ?, owner = ?, due = ?, overdue = ?, view = ?, view_split = ? WHERE place = ?",
            row.version, row.stage, row.closed, row.owner, row.due, row.overdue, view.bytes, hasContent ? nil : Int64(view.split),
            found.place)
        if hasContent, !found.hasContent {
            try database.run(
                "UPDATE complaint SET content_event = NULL, content_start = NULL, content_length = NULL WHERE place = ?", found.place)
        }
        try show(found.place, to: visibility, in: database)
        try LedgerTable.write(complaint.ledger, at: found.place, in: database)
    }

    private static func show(_ place: Int64, to visibility: Visibility, in database: Database) throws {
        for body in visibility.bodies {
            try database.run("INSERT OR IGNORE INTO visible (body, place) VALUES (?, ?)", body.rawValue, place)
        }
    }

    /// The columns that lists and work queues are read from.
    private struct Summary {
        let version: Int64
        let stage: String
        let closed: Bool
        let owner: String
        let due: Int64?
        let overdue: Bool

        init(_ complaint: Complaint) {
            version = Int64(complaint.version)
            stage = complaint.stage.rawValue
            closed = complaint.stage.isClosed
            owner = complaint.owner.rawValue
            due = complaint.stage.isClosed ? nil : complaint.firstEnd?.milliseconds
            overdue = complaint.flags.contains { $0.rawValue.hasSuffix("Overdue") }
        }
    }
}

/// Where the content of a complaint stands as JSON: in the stored bytes of the event of its receipt.
struct ContentPlace {
    /// The event's place in the log.
    let sequence: Int64
    /// The first byte of the content in the event.
    let start: Int
    /// How many bytes it has.
    let length: Int
}

extension ContentPlace {
    /// The place of some bytes of an event's data in its stored bytes: `data` is the last member of an event.
    init(_ content: Range<Int>, of event: RecordedEvent, data: [UInt8]) {
        sequence = event.sequence
        start = event.bytes.count - 1 - data.count + content.lowerBound
        length = content.count
    }
}
