import Contracts
import Directory
import Law

/// Begins the review, or hands it to another reviewer. The person complained of never reviews. Source: R14.1, R15.5, rules 7.2 (guard).
public struct StartReview: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.startReview
    /// Who reviews, of the holding body.
    public let reviewer: OfficerID

    /// An order to start.
    public init(reviewer: OfficerID) { self.reviewer = reviewer }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        if complaint.isAbout(reviewer) { throw Objection(.personComplainedOf, .r14_1) }
        // The head of the State Corporation considers complaints about its own employees; nobody else reviews their own body.
        let isOwnBody = complaint.intake.respondent.body == complaint.holder && complaint.course != .considerAsHead
        if isOwnBody { throw Objection(.personComplainedOf, .a15) }
        return [.reviewStarted(ReviewStarted(stamp: context.stamp(complaint.edition, complaint.reviewRule), reviewer: reviewer))]
    }
}

extension Complaint {
    /// The rule by which the holder reviews it.
    var reviewRule: RuleID { openClock(.qualityConsideration) == nil ? .r14_1 : .r15_5 }
}
