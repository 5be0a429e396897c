import Law

/// Sends the provider a copy of the complaint and calls for the administrative case: three working days from the copy. Source: A-17, RT-…-sup.
public struct RequestCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.requestCase

    /// An order to call for the case.
    public init() {}

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard let holder = complaint.caseHolder else { throw Objection(.noCaseHolder, .a17) }
        // Counted as DL-17 is: three working days of the provider from its receipt.
        let clock = try context.clock(
            .caseDelivery,
            .dl17,
            from: .received(context.now),
            duty: holder,
            edition: complaint.edition
        )
        return [.caseRequested(CaseRequested(stamp: context.stamp(complaint.edition, .a17), from: holder, clocks: [clock]))]
    }
}
