import CivilTime
import Contracts
import Directory
import Law

/// Takes a forwarded complaint after checking its manifest: phase two. T3 counts as kept from the moment of sending; the receiver's term
/// starts at its own receipt. Source: R15.2, DX-2, R15.5.
public struct AcknowledgeForwarding: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.acknowledge
    /// The receiver's own number; nil keeps the sender's.
    public let number: RegistrationNumber?

    /// An order to acknowledge.
    public init(number: RegistrationNumber? = nil) { self.number = number }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let receiver = complaint.owner
        let isQualityBody = context.bodies.body(receiver)?.kind == .qualityControlBody
        let clock =
            if isQualityBody {
                try context.clock(
                    .qualityConsideration,
                    .dl20,
                    from: .received(context.now),
                    duty: receiver,
                    edition: complaint.edition
                )
            } else {
                try context.clock(
                    .superiorConsideration,
                    .dx2,
                    from: .received(context.now),
                    duty: receiver,
                    edition: complaint.edition
                )
            }
        let fact = ForwardingReceived(
            stamp: context.stamp(complaint.edition, .r15_2, isQualityBody ? .dl20 : .dx2),
            receiver: receiver,
            effectiveDay: try context.effectiveDay(of: context.now, at: receiver),
            number: number,
            clocks: [clock]
        )
        return [.forwardingReceived(fact)]
    }
}
