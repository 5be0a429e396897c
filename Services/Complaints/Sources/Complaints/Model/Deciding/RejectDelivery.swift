import Law

/// Sends a delivery back because it is not what its manifest says; T3 goes on as if nothing had left. Source: R15.2, rules 7.1.
public struct RejectDelivery: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.rejectDelivery
    /// What is wrong; at least one thing, named.
    public let discrepancies: [Discrepancy]

    /// An order to reject.
    public init(discrepancies: [Discrepancy]) { self.discrepancies = discrepancies }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard !discrepancies.isEmpty else { throw Objection(.groundsMissing, .r15_2) }
        return [
            .deliveryRejected(DeliveryRejected(stamp: context.stamp(complaint.edition, .r15_2), discrepancies: discrepancies))
        ]
    }
}
