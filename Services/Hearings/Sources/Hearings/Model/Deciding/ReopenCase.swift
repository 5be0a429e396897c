import CivilTime
import Contracts
import Directory
import Law

/// Follows a decision on a complaint that made the refusal fall: the case is looked at afresh. Source: R15.3, R14.1.
public struct ReopenCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.reopen
    /// What made it fall.
    public let cause: ReopeningCause
    /// The complaint.
    public let complaint: RegistrationNumber
    /// The body that did it; nil where that is not known, which reopens nothing.
    public let body: BodyID?
    /// The day the reviewing body set.
    public let complyBy: Day?

    /// The order.
    public init(cause: ReopeningCause, complaint: RegistrationNumber, by body: BodyID?, complyBy: Day? = nil) {
        self.cause = cause
        self.complaint = complaint
        self.body = body
        self.complyBy = complyBy
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let body, matter.falls(by: body, for: cause, in: context.bodies) else { throw Objection(.notYourBody, cause.rule) }
        let edition = matter.edition
        let end: Day
        if let complyBy {
            end = complyBy
        } else {
            // No source gives the fresh look a term: it gets the length of a service term, without claiming to be one.
            end = try context.deadline(.dl14, from: .on(context.today), provider: matter.provider, edition).due.day
        }
        let fact = CaseReopened(
            stamp: context.stamp(matter, cause.rule),
            stage: matter.going(to: matter.stageOfFreshLook),
            cause: cause,
            complaint: complaint,
            term: try context.term(endingOn: end, provider: matter.provider, edition)
        )
        return [.reopened(fact)]
    }
}

extension AdministrativeCase {
    /// Where a fresh look begins: before the department's confirmation, or where the refusal of an incomplete package began.
    fileprivate var stageOfFreshLook: CaseStage {
        if enteredAt != nil { return .inquiries }
        return check.isComplete ? .complete : .incompleteFound
    }
}
