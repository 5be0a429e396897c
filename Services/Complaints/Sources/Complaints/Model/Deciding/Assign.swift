import Contracts
import Directory
import Law

/// Charges somebody at the body complained of with correcting it or forwarding it. The person complained of may be charged: correcting
/// one's own act is what R15.3 is for. Source: R15.3.
public struct AssignComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.assign
    /// Who is charged.
    public let officer: OfficerID

    /// An order to assign.
    public init(officer: OfficerID) { self.officer = officer }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        [.assigned(ComplaintAssigned(stamp: context.stamp(complaint.edition, .r15_3), officer: officer))]
    }
}
