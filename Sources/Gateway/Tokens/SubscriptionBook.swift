import CivilTime
import Contracts
import Journal
import Law
import ServiceKit

/// The calendar subscriptions in memory, found by the hash of their secret, and the store they are written to first.
final class SubscriptionBook {
    /// How many the tokens of one holder may have at once.
    static let mostOfOne = 50
    private static let idBytes = 6
    private static let secretBytes = 32

    private let store: TokenStore
    private var byHash: [Digest: CalendarSubscription] = [:]

    /// Reads all subscriptions.
    init(_ store: TokenStore) throws(JournalFailure) {
        self.store = store
        for one in try store.subscriptions() { byHash[one.hash] = one }
    }

    /// The subscription with this secret, whatever its token is worth.
    func find(_ secret: String) -> CalendarSubscription? { byHash[SHA256.hash(secret.utf8)] }

    /// The subscriptions of these tokens, oldest first.
    func all(of tokens: Set<String>) -> [CalendarSubscription] {
        byHash.values.filter { tokens.contains($0.token) }.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
    }

    /// Makes a subscription. Its secret is returned once and kept nowhere.
    func add(_ kind: CalendarSubscription.Kind, _ target: String, in language: Language, for token: String, at now: Instant)
        throws(JournalFailure) -> (secret: String, subscription: CalendarSubscription)
    {
        let secret = Base64.urlText(Entropy.bytes(Self.secretBytes))
        let one = CalendarSubscription(
            id: Entropy.hex(Self.idBytes),
            hash: SHA256.hash(secret.utf8),
            token: token,
            kind: kind,
            target: target,
            language: language,
            created: now
        )
        try store.insert(one)
        byHash[one.hash] = one
        return (secret, one)
    }

    /// Takes a subscription back at once.
    func remove(_ subscription: CalendarSubscription) throws(JournalFailure) {
        try store.removeSubscription(subscription.id)
        byHash[subscription.hash] = nil
    }
}
