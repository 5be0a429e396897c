import CivilTime
import Journal
import ServiceKit
import StrictJSON

/// The sealed part: grounds and annexes, and nothing else of the database holds them. Neither the event log nor the rows of lists nor the
/// ledger of requests does; an entry is read by `OpenSealed` alone (rules 8.1).
enum SealedTable {
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

    /// Keeps an entry for good; the log has its hash alone.
    static func write(_ event: SealedEvent, in transaction: Transaction) throws {
        try transaction.seal(
            try StrictJSONEncoder().encode(event),
            of: event.request.rawValue,
            entry: event.entry.rawValue,
            at: event.stamp.at.rfc3339,
            salt: Entropy.bytes(SealedContent.saltBytes)
        )
    }

    /// An entry; nil when there is none.
    static func read(_ entry: SealedEntryID, of request: ClearanceRequestID, in transaction: Transaction) throws -> SealedEvent? {
        let bytes = try transaction.sealed(of: request.rawValue, entry: entry.rawValue)
        return try bytes.map { try StrictJSONDecoder().decode(SealedEvent.self, from: $0) }
    }
}
