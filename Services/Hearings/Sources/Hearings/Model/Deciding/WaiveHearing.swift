import Contracts

/// Records a written waiver of the hearing; the refusal still waits for its day. Source: rules 6.4.
public struct WaiveHearing: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.waiveHearing
    /// The waiver.
    public let document: Document

    /// The order.
    public init(document: Document) {
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let round = matter.round?.number ?? 0
        return [
            .hearingWaived(
                HearingWaived(stamp: context.stamp(matter, .r9_9), stage: matter.staying, round: round, document: document)
            )
        ]
    }
}
