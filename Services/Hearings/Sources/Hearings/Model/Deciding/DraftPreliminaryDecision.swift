import Contracts

/// Drafts the preliminary decision: a draft refusal, not an act. Source: R9.7, A-07.
public struct DraftPreliminaryDecision: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.draftPreliminaryDecision
    /// Its grounds, each with evidence and "until".
    public let grounds: [PreliminaryGround]
    /// The text.
    public let document: Document

    /// The order.
    public init(grounds: [PreliminaryGround], document: Document) {
        self.grounds = grounds
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let checked = try matter.checkCited(grounds, on: context.today)
        let planned = Set(matter.plannedGrounds).union(matter.confirmedGrounds)
        let foreign = checked.map(\.ground).filter { !planned.contains($0) }
        guard foreign.isEmpty else { throw Objection(.groundUnknown, .r9_5, details: foreign.map(\.rawValue)) }
        let fact = PreliminaryDecisionDrafted(
            stamp: context.stamp(matter, .r9_7),
            stage: matter.staying,
            round: matter.round?.number ?? matter.rounds.count + 1,
            grounds: checked,
            document: document
        )
        return [.preliminaryDecisionDrafted(fact)]
    }
}
