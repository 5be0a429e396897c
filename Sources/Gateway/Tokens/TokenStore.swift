import CivilTime
import Journal
import ServiceKit

/// The tokens on disk: one small SQLite file of the gateway's own, closed to other users.
///
/// It is a ``Journal`` without events, because that is how this system makes a file durable and checks it at start.
final class TokenStore {
    let journal: Journal

    private static let migrations = [
        Migration(
            "001 tokens",
            """
            CREATE TABLE token (
                id TEXT PRIMARY KEY,
                hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                name TEXT NOT NULL,
                staff TEXT NOT NULL,
                body TEXT NOT NULL,
                roles TEXT NOT NULL,
                issued INTEGER NOT NULL,
                expires INTEGER NOT NULL,
                revoked INTEGER
            ) STRICT
            """
        ),
        Migration("002 persons", "ALTER TABLE token ADD COLUMN iin TEXT"),
        Migration(
            "003 calendar subscriptions",
            """
            CREATE TABLE subscription (
                id TEXT PRIMARY KEY,
                hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                token TEXT NOT NULL REFERENCES token (id),
                kind TEXT NOT NULL,
                target TEXT NOT NULL,
                language TEXT NOT NULL,
                created INTEGER NOT NULL
            ) STRICT
            """
        ),
    ]

    /// Opens the store, and makes it when there is none.
    init(at folder: String) throws(JournalFailure) {
        journal = try Journal(at: folder, name: "gateway", source: "/gateway", migrations: Self.migrations) { Entropy.bytes(16) }
    }

    /// All tokens, revoked ones too, oldest first.
    func all() throws(JournalFailure) -> [TokenRecord] {
        try journal.commit { batch in
            try batch.rehearse { transaction in
                try transaction.database.query(
                    "SELECT id, hash, name, staff, body, roles, issued, expires, revoked, iin FROM token ORDER BY issued, id"
                ) { row -> TokenRecord? in
                    let roles = row.text(5).split(separator: " ").map(String.init)
                    guard let hash = row.digest(1),
                        let holder = TokenHolder(
                            staff: row.text(3),
                            body: row.text(4),
                            roles: roles,
                            iin: row.optionalText(9)
                        )
                    else {
                        return nil
                    }
                    return TokenRecord(
                        id: row.text(0),
                        hash: hash,
                        name: row.text(2),
                        holder: holder,
                        issued: Instant(milliseconds: row.integer(6)),
                        expires: Instant(milliseconds: row.integer(7)),
                        revoked: row.optionalInteger(8).map { Instant(milliseconds: $0) }
                    )
                }.compactMap { $0 }
            }
        }
    }

    /// Makes one change; on disk when this returns.
    func write(_ change: (Database) throws -> Int) throws(JournalFailure) {
        try journal.commit { batch in try batch.savepoint { _ = try change($0.database) } }
    }

    /// Keeps a new token; on disk when this returns.
    func insert(_ token: TokenRecord) throws(JournalFailure) {
        try write {
            try $0.run(
                "INSERT INTO token (id, hash, name, staff, body, roles, issued, expires, iin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                token.id,
                token.hash,
                token.name,
                token.holder.staff,
                token.holder.body,
                token.holder.roles.joined(separator: " "),
                token.issued.milliseconds,
                token.expires.milliseconds,
                token.holder.iin
            )
        }
    }

    /// Marks a token as revoked; on disk when this returns.
    func revoke(_ id: String, at now: Instant) throws(JournalFailure) {
        try write {
            try $0.run(
                "UPDATE token SET revoked = ? WHERE id = ? AND revoked IS NULL",
                now.milliseconds,
                id
            )
        }
    }

    /// Closes the file.
    func close() { journal.close() }
}
