import StrictJSON

/// Content that must not stand in the log: it lies in a table of its own, and the log has its salted hash, so that a change, a removal or an
/// exchange is found by ``Verification`` and the hash tells nothing of a short text. The salt lies beside the content.
public enum SealedContent {
    /// The event that names a hash.
    public static let eventType = "kz.shagym.journal.sealed.v1"
    /// The length of a salt in bytes.
    public static let saltBytes = 32

    /// The step of the table.
    public static let table = Migration(
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

    /// The salts; NULL where a content was sealed before there were any, and its hash is not yet recorded.
    public static let salts = Migration("005 salts of what is sealed", "ALTER TABLE sealed ADD COLUMN salt BLOB")

    /// The subjects of the events that name hashes: of their own, because they are no part of a matter's history.
    static let subjects = "sealed/"

    static func hash(_ content: [UInt8], salt: [UInt8]) -> Digest { SHA256.hash(salt + content) }
}

extension Transaction {
    /// Keeps a content for good and records its hash.
    /// - Parameters:
    ///   - matter: the matter it belongs to; with `entry` its only name.
    ///   - time: RFC 3339 text.
    ///   - salt: fresh random bytes, ``SealedContent/saltBytes`` of them.
    public func seal(_ content: [UInt8], of matter: String, entry: String, at time: String, salt: [UInt8]) throws {
        precondition(salt.count == SealedContent.saltBytes)
        try database.run("INSERT INTO sealed (request, entry, event, salt) VALUES (?, ?, ?, ?)", matter, entry, content, salt)
        try recordSealed(SealedContent.hash(content, salt: salt), of: matter, entry: entry, at: time)
    }

    /// Records the hashes of what was sealed before there were any.
    /// - Returns: how many.
    @discardableResult
    public func sealEarlier(at time: String, salt: () -> [UInt8]) throws -> Int {
        let earlier = try database.query("SELECT request, entry, event FROM sealed WHERE salt IS NULL ORDER BY request, entry") {
            (matter: $0.text(0), entry: $0.text(1), content: $0.bytes(2))
        }
        for (matter, entry, content) in earlier {
            let salt = salt()
            precondition(salt.count == SealedContent.saltBytes)
            try database.run("UPDATE sealed SET salt = ? WHERE request = ? AND entry = ?", salt, matter, entry)
            try recordSealed(SealedContent.hash(content, salt: salt), of: matter, entry: entry, at: time)
        }
        return earlier.count
    }

    /// A sealed content; nil when there is none of that name.
    public func sealed(of matter: String, entry: String) throws -> [UInt8]? {
        try database.first("SELECT event FROM sealed WHERE request = ? AND entry = ?", matter, entry) { $0.bytes(0) }
    }

    private func recordSealed(_ hash: Digest, of matter: String, entry: String, at time: String) throws {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("matter", matter)
            writer.field("entry", entry)
            writer.field("hash", hash.hex)
        }
        let subject = "\(SealedContent.subjects)\(matter)/\(entry)"
        try append(EventDraft(type: SealedContent.eventType, subject: subject, time: time, data: writer.take()))
    }
}
