import CivilTime

/// Records when the applicant received the message to surrender the identity document. Source: R9.12, R9.13.
public struct RecordMessageReceived: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.recordMessageReceived
    /// When.
    public let at: Instant
    /// How.
    public let channel: ServiceChannel

    /// The order.
    public init(at: Instant, channel: ServiceChannel) {
        self.at = at
        self.channel = channel
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard at <= context.now else { throw Objection(.inTheFuture, .r9_13) }
        let clock = try context.clock(.surrender, .dl12, from: .on(KazakhstanTime.local(at).day), matter)
        let fact = MessageReceived(
            stamp: context.stamp(matter, .r9_12, .r9_13),
            stage: matter.staying,
            at: at,
            channel: channel,
            clocks: [clock]
        )
        return [.messageReceived(fact)]
    }
}
