import Law
import StrictJSON

/// Decides whether the missed three months are restored, for illness, force majeure or another serious reason. Source: DX-1.
public struct RestoreTerm: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.restoreTerm
    /// Whether it is restored.
    public let restored: Bool
    /// Why.
    public let reason: String

    /// An order to decide on the term.
    public init(restored: Bool, reason: String) {
        self.restored = restored
        self.reason = reason
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard !TextCheck.isBlank(reason) else { throw Objection(.groundsMissing, .dx1) }
        let fact = TermRestorationDecided(stamp: context.stamp(complaint.edition, .dx1), restored: restored, reason: reason)
        return [.termRestorationDecided(fact)]
    }
}
