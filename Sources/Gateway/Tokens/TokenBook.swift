import Contracts
import CivilTime
import Journal
import ServiceKit

/// The tokens in memory, found by their hash, and the store they are written to first.
///
/// Looking up by hash needs no comparison in constant time: what an attacker could learn from timing is about the hash of
/// a guess, not about a token.
final class TokenBook {
    /// Letters of the hexadecimal id that names a token in lists.
    private static let idBytes = 6
    private static let tokenBytes = 32

    /// The calendar addresses that hang on the tokens.
    let subscriptions: SubscriptionBook
    private let store: TokenStore
    private var byHash: [Digest: KnownToken] = [:]

    /// Reads all tokens.
    init(_ store: TokenStore) throws(JournalFailure) {
        self.store = store
        subscriptions = try SubscriptionBook(store)
        for token in try store.all() { byHash[token.hash] = KnownToken(token) }
    }

    /// The valid token with this text, or nil.
    func find(_ token: String, at now: Instant) -> KnownToken? {
        guard let known = byHash[SHA256.hash(token.utf8)], known.record.isValid(at: now) else { return nil }
        return known
    }

    /// Whether the token with this id is still accepted.
    func isAccepted(_ id: String, at now: Instant) -> Bool {
        record(id)?.isValid(at: now) ?? false
    }

    /// The token with this id, also one that is not accepted any more.
    func record(_ id: String) -> TokenRecord? { byHash.values.first { $0.record.id == id }?.record }

    /// The tokens of the holder of this one, accepted or not.
    func tokens(ofHolderOf token: TokenRecord) -> Set<String> {
        Set(all.filter { $0.holder.staff == token.holder.staff && $0.holder.body == token.holder.body }.map(\.id))
    }

    /// All tokens, oldest first.
    var all: [TokenRecord] { byHash.values.map(\.record).sorted { ($0.issued, $0.id) < ($1.issued, $1.id) } }

    /// Makes a token. Its text is returned once and kept nowhere.
    func issue(name: String, holder: TokenHolder, from now: Instant, days: Int) throws(JournalFailure) -> (
        token: String, record: TokenRecord
    ) {
        let token = Base64.urlText(Entropy.bytes(Self.tokenBytes))
        let record = TokenRecord(
            id: Entropy.hex(Self.idBytes),
            hash: SHA256.hash(token.utf8),
            name: name,
            holder: holder,
            issued: now,
            expires: now.adding(milliseconds: Int64(days) * 86_400_000),
            revoked: nil
        )
        try store.insert(record)
        byHash[record.hash] = KnownToken(record)
        return (token, record)
    }

    /// Takes a token back at once.
    /// - Returns: whether there is such a token.
    func revoke(_ id: String, at now: Instant) throws(JournalFailure) -> Bool {
        guard var record = byHash.values.first(where: { $0.record.id == id })?.record else { return false }
        guard record.revoked == nil else { return true }
        try store.revoke(id, at: now)
        record.revoked = now
        byHash[record.hash] = KnownToken(record)
        return true
    }
}
