import Contracts
import Directory
import Journal
import ServiceKit

/// An outcome of a complaint by which a refusal falls. Source: R15.3, R14.1, rules 7.4.
struct ComplaintOutcome {
    /// The case complained of.
    let caseNumber: CaseNumber
    /// What follows for it.
    let order: ReopenCase

    /// Nil when the complaint names no case, or the act stands.
    /// - Throws: when the event is not what its type says.
    init?(_ event: FollowedEvent) throws {
        switch event.type {
        case ComplaintSatisfiedNotice.type:
            let notice = try event.published(ComplaintSatisfiedNotice.self)
            self.init(notice.caseNumber, notice.number, event, ReopeningCause.satisfiedInFull, by: notice.stamp.body)
        case ComplaintDecidedNotice.type:
            let notice = try event.published(ComplaintDecidedNotice.self)
            let cause: ReopeningCause
            switch notice.effect {
            case .setAside: cause = .setAside
            case .oblige: cause = .obliged
            case .other: return nil
            }
            self.init(notice.caseNumber, notice.number, event, cause, by: notice.stamp.body, notice.order)
        default: return nil
        }
    }

    /// The subject of a complaint's events is its number.
    private init?(
        _ caseNumber: CaseNumber?,
        _ number: RegistrationNumber?,
        _ event: FollowedEvent,
        _ cause: ReopeningCause,
        by body: BodyID?,
        _ order: ComplaintDecidedNotice.Order? = nil
    ) {
        guard let caseNumber, let complaint = number ?? event.subject.flatMap(RegistrationNumber.init(rawValue:)) else {
            return nil
        }
        self.caseNumber = caseNumber
        self.order = ReopenCase(cause: cause, complaint: complaint, by: body, complyBy: order?.complyBy)
    }
}
