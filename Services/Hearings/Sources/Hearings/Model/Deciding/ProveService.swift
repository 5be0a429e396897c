import Contracts

/// Proves that the notice reached the applicant. Source: A-09.
public struct ProveService: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.proveService
    /// The proof.
    public let document: Document

    /// The order.
    public init(document: Document) {
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let round = matter.round?.number ?? 0
        return [
            .serviceProved(
                ServiceProved(stamp: context.stamp(matter, .a09), stage: matter.staying, round: round, proof: document)
            )
        ]
    }
}
