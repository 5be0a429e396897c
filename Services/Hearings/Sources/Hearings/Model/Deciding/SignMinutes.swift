/// Chair or secretary signs the last version of the minutes; with both the hearing is documented. Source: rules 6.3, point 6.
public struct SignMinutes: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.signMinutes
    /// The version that was read.
    public let version: Int
    /// As whom.
    public let signer: MinutesSigner

    /// The order.
    public init(version: Int, signer: MinutesSigner) {
        self.version = version
        self.signer = signer
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, let last = round.minutes.last else { throw Objection(.minutesMissing, .r9_9) }
        guard version == last.version else { throw Objection(.minutesOutdated, .r9_9, details: [String(last.version)]) }
        guard !last.signatures.contains(signer) else { throw Objection(.alreadyDone, .r9_9) }
        let person = signer == .chair ? last.minutes.official : last.minutes.secretary
        guard context.caller.actor.officer == person else { throw Objection(.notTheSigner, .r9_9, details: [signer.rawValue]) }
        let isComplete = last.signatures.count + 1 == MinutesSigner.allCases.count
        let fact = MinutesSigned(
            stamp: context.stamp(matter, .r9_9),
            stage: matter.staying,
            round: round.number,
            version: version,
            signer: signer,
            isComplete: isComplete
        )
        return [.minutesSigned(fact)]
    }
}
