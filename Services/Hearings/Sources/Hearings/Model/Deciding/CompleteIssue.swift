/// Issues what was ordered, or stops it: as the clearance service answered. Source: R9.14, R12.1, CL-24.
///
/// What it confirmed cannot be revoked any more; so a revocation either came before and stops the issue, or is refused.
public struct CompleteIssue: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.completeIssue
    /// Whether the clearance stands.
    public let isConfirmed: Bool

    /// The order.
    public init(isConfirmed: Bool) { self.isConfirmed = isConfirmed }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let order = matter.orderedIssue else { return [] }
        if isConfirmed { return [order.issued(matter, context)] }
        let fact = IssueStopped(
            stamp: context.stamp(matter, .r12_1, .cl24),
            stage: matter.staying,
            clocks: [try context.nextWorkingDay(.clearanceReview, provider: matter.provider)]
        )
        return [.issueStopped(fact)]
    }
}
