import StrictJSON

/// Compares what is sealed with the hashes in the log, and the documents it names with theirs. The log has been checked before.
struct SealedCheck {
    let database: Database
    let documents: BlobStore

    /// - Throws: ``JournalFailure/sealedDamaged(sequence:)`` for the first event whose content is missing or another one.
    func run() throws(JournalFailure) {
        let recorded = try JournalFailure.wrapping { () throws(DatabaseError) in
            // Between the two texts lie those that begin with the first.
            try database.query(
                "SELECT sequence, body FROM events WHERE subject >= ? AND subject < ? AND type = ? ORDER BY sequence",
                SealedContent.subjects,
                "sealed0",
                SealedContent.eventType
            ) { (sequence: $0.integer(0), body: $0.bytes(1)) }
        }
        guard let first = recorded.first else { return }
        let isThere = try JournalFailure.wrapping { () throws(DatabaseError) in
            try database.integer("SELECT count(*) FROM pragma_table_info('sealed') WHERE name IN ('event', 'salt')") == 2
        }
        guard isThere else { throw .sealedDamaged(sequence: first.sequence) }
        for (sequence, body) in recorded where try !isSound(body) { throw .sealedDamaged(sequence: sequence) }
    }

    private func isSound(_ event: [UInt8]) throws(JournalFailure) -> Bool {
        guard let data = (try? JSONValue(parsing: event, limits: .message))?["data"], let matter = data["matter"]?.asString,
            let entry = data["entry"]?.asString, let hash = data["hash"]?.asString.flatMap(Digest.init(hex:))
        else { return false }
        let kept = try JournalFailure.wrapping { () throws(DatabaseError) in
            try database.first("SELECT event, salt FROM sealed WHERE request = ? AND entry = ?", matter, entry) {
                (content: $0.bytes(0), salt: $0.bytes(1))
            }
        }
        guard let kept, SealedContent.hash(kept.content, salt: kept.salt) == hash else { return false }
        guard let content = try? JSONValue(parsing: kept.content, limits: .message) else { return true }
        return Self.documents(of: content).allSatisfy { (try? documents.verify($0)) == true }
    }

    /// The hashes of the documents that a content names: of each object its `sha256`.
    private static func documents(of value: JSONValue) -> [Digest] {
        switch value {
        case .array(let elements): elements.flatMap(documents)
        case .object(let object):
            [object["sha256"]?.asString.flatMap(Digest.init(hex:))].compactMap { $0 }
                + object.members.flatMap { documents(of: $0.value) }
        default: []
        }
    }
}
