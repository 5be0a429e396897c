import Contracts
import Law

/// Withdraws the complaint in writing, until it is decided; no bar to a new one inside the three months. Source: rules 7.4, A-18.
public struct WithdrawComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.withdraw
    /// The written withdrawal.
    public let document: Document

    /// An order to withdraw.
    public init(document: Document) { self.document = document }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let breaches = Set(ClockKey.allCases.compactMap(\.overrunFlag))
        let found =
            !complaint.flags.isDisjoint(with: breaches)
            || complaint.demands.contains { $0.answer?.result != nil && $0.answer?.result != .notMet }
        return [
            .withdrawn(ComplaintWithdrawn(stamp: context.stamp(complaint.edition, .a18), document: document, reportToHead: found))
        ]
    }
}
