import CivilTime
import Journal
import Law

/// Calendar subscriptions on disk, beside the tokens they hang on.
extension TokenStore {
    /// All subscriptions.
    func subscriptions() throws(JournalFailure) -> [CalendarSubscription] {
        try journal.commit { batch in
            try batch.rehearse { transaction in
                try transaction.database.query(
                    "SELECT id, hash, token, kind, target, language, created FROM subscription"
                ) { row -> CalendarSubscription? in
                    guard let hash = row.digest(1), let kind = CalendarSubscription.Kind(rawValue: row.text(3)),
                        let language = Language(rawValue: row.text(5))
                    else { return nil }
                    return CalendarSubscription(
                        id: row.text(0),
                        hash: hash,
                        token: row.text(2),
                        kind: kind,
                        target: row.text(4),
                        language: language,
                        created: Instant(milliseconds: row.integer(6))
                    )
                }.compactMap { $0 }
            }
        }
    }

    /// Keeps a new subscription; on disk when this returns.
    func insert(_ subscription: CalendarSubscription) throws(JournalFailure) {
        try write {
            try $0.run(
                "INSERT INTO subscription (id, hash, token, kind, target, language, created) VALUES (?, ?, ?, ?, ?, ?, ?)",
                subscription.id,
                subscription.hash,
                subscription.token,
                subscription.kind.rawValue,
                subscription.target,
                subscription.language.rawValue,
                subscription.created.milliseconds
            )
        }
    }

    /// Forgets a subscription; gone from disk when this returns.
    func removeSubscription(_ id: String) throws(JournalFailure) {
        try write { try $0.run("DELETE FROM subscription WHERE id = ?", id) }
    }
}
