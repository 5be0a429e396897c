import CivilTime

/// The letters of one case and how they reached the parties: the state after the events of both kinds.
public struct CaseNotices: Hashable, Sendable {
    /// A party in a round.
    public struct Addressee: Hashable, Sendable {
        /// The round.
        public let round: Int
        /// The party.
        public let party: NoticeParty
    }

    /// What was asked to be sent, in order.
    public private(set) var requests: [NoticeRequested] = []
    /// How the hearing notice of a round reached each party.
    public private(set) var deliveries: [Addressee: NoticeDelivery] = [:]

    /// No letters yet.
    public init() {}

    /// How the notices of a round stand, by party.
    public func deliveries(of round: Int) -> [NoticeDelivery] {
        deliveries.filter { $0.key.round == round }.map(\.value).sorted { $0.party < $1.party }
    }

    mutating func apply(_ request: NoticeRequested) {
        requests.append(request)
        let addressee = Addressee(round: request.round, party: request.party)
        guard request.kind == .hearing, deliveries[addressee] == nil else { return }
        deliveries[addressee] = NoticeDelivery(to: request.party, issuedAt: request.at)
    }

    mutating func apply(_ fact: DeliveryReported) {
        deliveries[Addressee(round: fact.round, party: fact.party)]?.evolve(fact.report)
    }
}
