/// Finds the package incomplete after registration; never a form 5. Source: A-32.
public struct ReportIncomplete: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.reportIncomplete
    /// What is missing or expired.
    public let check: IntakeCheck

    /// The order.
    public init(check: IntakeCheck) {
        self.check = check
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !check.isComplete else { throw Objection(.nothingMissing, .a32) }
        return [
            .incompleteFound(
                IncompleteFound(
                    stamp: context.stamp(matter, .r8_6, .a32),
                    stage: matter.going(to: .incompleteFound),
                    check: check
                )
            )
        ]
    }
}
