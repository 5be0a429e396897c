import CivilTime
import Law

/// Links this complaint to another on the same act: duplicate, supplement or joined. Source: rules 7.4, A-18.
public struct LinkComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.link
    /// How they belong together.
    public let kind: LinkKind
    /// The complaint that is conducted.
    public let lead: ComplaintID
    /// The day of the lead's governing clock, which a joined complaint waits for. The service looks it up; what a client says is not used.
    public let leadDue: Day?

    /// An order to link.
    public init(kind: LinkKind, lead: ComplaintID, leadDue: Day? = nil) {
        self.kind = kind
        self.lead = lead
        self.leadDue = leadDue
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard lead != complaint.id else { throw Objection(.linkedToItself, .a18) }
        // Others wait for this one already: a chain would leave them without a lead that is conducted.
        guard complaint.links.isEmpty else { throw Objection(.alreadyLinked, .a18) }
        let clocks = kind == .joined ? [context.clock(.lead, on: leadDue ?? context.today, duty: complaint.holder)] : []
        return [.linked(ComplaintLinked(stamp: context.stamp(complaint.edition, .a18), kind: kind, lead: lead, clocks: clocks))]
    }
}
