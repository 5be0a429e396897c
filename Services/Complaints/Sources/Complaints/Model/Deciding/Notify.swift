import Contracts
import Law

/// Makes the decision known to the complainant. Source: rules 11.3.
public struct NotifyDecision: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.notify
    /// Proof of service; nil when it stands in the cabinet itself.
    public let proof: Document?

    /// An order to notify.
    public init(proof: Document? = nil) { self.proof = proof }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        [.notified(DecisionNotified(stamp: context.stamp(complaint.edition, complaint.reviewRule), proof: proof))]
    }
}
