import CivilTime
import Contracts
import Law

/// Keeps the outcome of a complaint that cannot reopen the case, for the legal officer. Source: R15.3, R14.1.
public struct NoteComplaintOutcome: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.noteComplaintOutcome
    /// The reopening that was not possible.
    public let reopening: ReopenCase
    /// Why it was not.
    public let problem: ProblemCode

    /// The order.
    public init(reopening: ReopenCase, problem: ProblemCode) {
        self.reopening = reopening
        self.problem = problem
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let fact = ComplaintOutcomeNoted(
            stamp: context.stamp(matter, reopening.cause.rule),
            stage: matter.staying,
            complaint: reopening.complaint,
            cause: reopening.cause,
            complyBy: reopening.complyBy,
            problem: problem
        )
        return [.complaintOutcomeNoted(fact)]
    }
}
