import CivilTime

/// The letters of one case and how they reached the parties: the state after the events of both kinds.
public struct CaseNotices: Hashable, Sendable {
    /// A party in a round, and the letter to it whose arrival matters.
    public struct Addressee: Hashable, Sendable {
        /// The round.
        public let round: Int
        /// The party.
        public let party: NoticeParty
        /// The letter.
        public let letter: ServedLetter
    }

    /// What was asked to be sent, in order.
    public private(set) var requests: [NoticeRequested] = []
    /// How the hearing notice of a round, and the last letter of another time, reached each party.
    public private(set) var deliveries: [Addressee: NoticeDelivery] = [:]

    /// No letters yet.
    public init() {}

    /// How the letters of a round stand, by party: whoever is proved to know of the hearing had all of them.
    public func deliveries(of round: Int) -> [NoticeDelivery] {
        deliveries.filter { $0.key.round == round }.sorted { ($0.key.party, $0.key.letter) < ($1.key.party, $1.key.letter) }.map(\.value)
    }

    /// The letter that was on its way to a party at a moment: the last one issued by then.
    public func letter(to party: NoticeParty, in round: Int, at moment: Instant) -> ServedLetter {
        let other = deliveries[Addressee(round: round, party: party, letter: .postponement)]
        return other.map { $0.issuedAt <= moment } == true ? .postponement : .notice
    }

    mutating func apply(_ request: NoticeRequested) {
        requests.append(request)
        guard let letter = request.opens else { return }
        let addressee = Addressee(round: request.round, party: request.party, letter: letter)
        // One letter goes by several ways; a later one of another time takes the place of the earlier.
        if let before = deliveries[addressee], letter == .notice || before.issuedAt >= request.at { return }
        deliveries[addressee] = NoticeDelivery(to: request.party, issuedAt: request.at)
    }

    mutating func apply(_ fact: DeliveryReported) {
        deliveries[Addressee(round: fact.round, party: fact.party, letter: fact.letter ?? .notice)]?.evolve(fact.report)
    }
}

extension NoticeRequested {
    /// The letter whose arrival is to be proved; nil for a word that needs no proof.
    fileprivate var opens: ServedLetter? {
        switch kind {
        case .hearing: .notice
        case .postponement: .postponement
        case .reminder, .cancellation: nil
        }
    }
}
