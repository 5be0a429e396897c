import Contracts
import Law

/// The department confirms to permit or to refuse. Source: R9.5, rules 8.5.
public struct ConfirmByDepartment: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.confirmByDepartment
    /// To permit or to refuse.
    public let answer: DepartmentAnswer
    /// The grounds of a refusal; none of a permission.
    public let grounds: [RefusalGround]
    /// The confirmation.
    public let document: Document

    /// The order.
    public init(answer: DepartmentAnswer, grounds: [RefusalGround], document: Document) {
        self.answer = answer
        self.grounds = grounds
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let preparation = try context.clock(.preparation, .dl06, from: .received(context.now), matter)
        switch answer {
        case .permit:
            guard grounds.isEmpty else { throw Objection(.groundNotExpected, .r9_5) }
            let missing = matter.missingReplies
            guard missing.isEmpty else { throw Objection(.repliesMissing, .r9_5, details: missing.map(\.rawValue)) }
            guard !matter.clearanceBlocks(at: context.now) else { throw Objection(.clearanceMissing, .r12_1) }
            return [event(matter, context, .grantPlanned, [preparation])]
        case .refuse:
            try matter.checkNamed(grounds, on: context.today, .r9_5)
            let notice = try matter.termInForce().notice
            return [event(matter, context, .refusalPlanned, [preparation, notice])]
                + (try context.windowClosed(matter, in: .refusalPlanned))
        }
    }

    private func event(
        _ matter: AdministrativeCase,
        _ context: CaseContext,
        _ next: CaseStage,
        _ clocks: [StartedClock]
    ) -> CaseEvent {
        .departmentConfirmed(
            DepartmentConfirmed(
                stamp: context.stamp(matter, .r9_5),
                stage: matter.going(to: next),
                answer: answer,
                grounds: grounds,
                document: document,
                clocks: clocks
            )
        )
    }
}
