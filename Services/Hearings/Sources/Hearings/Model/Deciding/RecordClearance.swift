/// Takes note of the clearance's state; grounds never come here. Source: R12.1, rules 8.5.
public struct RecordClearance: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.recordClearance
    /// Its state.
    public let clearance: Clearance

    /// The order.
    public init(clearance: Clearance) {
        self.clearance = clearance
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard matter.applicant.category == .citizen || clearance.status == .notRequired else {
            throw Objection(.clearanceNotForApplicant, .cl04)
        }
        guard clearance.status != .granted || !clearance.numbers.isEmpty else { throw Objection(.clearanceNumberMissing, .r12_1) }
        guard clearance != matter.clearance else { return [] }
        let isBehind: Set<CaseStage> = [.grantPlanned, .granted, .militaryRemoval, .surrenderRequested, .surrendered]
        let blocks = isBehind.contains(matter.stage) && clearance.blocksGrant(on: context.today)
        let fact = ClearanceRecorded(
            stamp: context.stamp(matter, .r12_1, .a10),
            stage: matter.staying,
            clearance: clearance,
            blocks: blocks,
            clocks: blocks ? [try context.nextWorkingDay(.clearanceReview, provider: matter.provider)] : []
        )
        return [.clearanceRecorded(fact)]
    }
}
