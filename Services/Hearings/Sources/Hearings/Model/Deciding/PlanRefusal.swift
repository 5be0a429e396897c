import Law
import StrictJSON

/// A legal officer intends a refusal by hand. Source, rules 8.5.
public struct PlanRefusal: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.planRefusal
    /// The grounds.
    public let grounds: [RefusalGround]
    /// Why.
    public let reasons: String

    /// The order.
    public init(grounds: [RefusalGround], reasons: String) {
        self.grounds = grounds
        self.reasons = reasons
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !TextCheck.isBlank(reasons) else { throw Objection(.reasonMissing, .a32) }
        try matter.checkNamed(grounds, on: context.today, .a32)
        let term = try matter.termInForce()
        let resumed = matter.openClock(.serviceTerm) == nil ? [term.clock] : []
        let fact = RefusalPlanned(
            stamp: context.stamp(matter, .r9_7, .a32),
            stage: matter.going(to: .refusalPlanned),
            grounds: grounds,
            reasons: reasons,
            clocks: resumed + [term.notice]
        )
        return [.refusalPlanned(fact)] + (try context.windowClosed(matter, in: .refusalPlanned))
    }
}
