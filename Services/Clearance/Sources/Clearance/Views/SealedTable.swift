import Journal
import StrictJSON

/// The sealed part: grounds and annexes, and nothing else of the database holds them. Neither the event log nor the rows of lists nor the
/// ledger of requests does; an entry is read by `OpenSealed` alone (rules 8.1).
enum SealedTable {
    /// The step of its table.
    static let migration = Migration(
        "003 sealed",
        """
        CREATE TABLE sealed (
            request TEXT NOT NULL,
            entry TEXT NOT NULL,
            event BLOB NOT NULL,
            PRIMARY KEY (request, entry)
        ) STRICT, WITHOUT ROWID
        """
    )

    /// The annexes each body uploaded for its compartment: bytes without names, until a sealed entry names them.
    static let annexes = Migration(
        "004 annexes",
        """
        CREATE TABLE annex (
            request TEXT NOT NULL,
            body TEXT NOT NULL,
            number INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            size INTEGER NOT NULL,
            PRIMARY KEY (request, body, number),
            UNIQUE (request, body, sha256)
        ) STRICT, WITHOUT ROWID
        """
    )

    /// Keeps an entry for good.
    static func write(_ event: SealedEvent, in database: Database) throws {
        try database.run(
            "INSERT INTO sealed (request, entry, event) VALUES (?, ?, ?)",
            event.request.rawValue,
            event.entry.rawValue,
            try StrictJSONEncoder().encode(event)
        )
    }

    /// An entry; nil when there is none.
    static func read(_ entry: SealedEntryID, of request: ClearanceRequestID, in database: Database) throws -> SealedEvent? {
        let bytes = try database.first(
            "SELECT event FROM sealed WHERE request = ? AND entry = ?",
            request.rawValue,
            entry.rawValue
        ) { $0.bytes(0) }
        return try bytes.map { try StrictJSONDecoder().decode(SealedEvent.self, from: $0) }
    }
}
