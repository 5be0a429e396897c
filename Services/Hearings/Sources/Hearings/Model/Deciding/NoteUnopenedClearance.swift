/// Keeps for the legal officer that the clearance service did not open the request. Source: CL-01.
public struct NoteUnopenedClearance: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.noteUnopenedClearance
    /// The code of its refusal.
    public let problem: String

    /// The order.
    public init(problem: String) { self.problem = problem }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !matter.stage.isClosed else { return [] }
        let fact = ClearanceNotOpened(stamp: context.stamp(matter, .cl01), stage: matter.staying, problem: problem)
        return [.clearanceNotOpened(fact)]
    }
}
