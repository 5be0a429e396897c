import Law

/// Declares every demand met, within T3; then the complaint need not be forwarded. A right, not a duty. Source: R15.3, DL-18.
public struct SatisfyInFull: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.satisfyInFull

    /// An order to satisfy.
    public init() {}

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let needsClock = complaint.openClock(.answer) == nil
        let clocks = needsClock ? [try context.nextWorkingDay(.notification, duty: complaint.holder)] : []
        let fact = SatisfiedInFull(
            stamp: context.stamp(complaint.edition, .r15_3, .dl18),
            clocks: clocks,
            number: complaint.number,
            caseNumber: complaint.intake.object.caseNumber
        )
        return [.satisfiedInFull(fact)]
    }
}
