import Law

/// Delivers the administrative case called for. Refused while a part of rules 7.1 is neither there nor accounted for. Source: A-17.
public struct DeliverCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.deliverCase
    /// What is delivered.
    public let manifest: Manifest

    /// An order to deliver.
    public init(manifest: Manifest) { self.manifest = manifest }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let gaps = manifest.gaps(attachments: [], withComplaint: false)
        guard gaps.isEmpty else { throw Objection(.manifestIncomplete, .a17, details: gaps.map(\.code)) }
        return [.caseDelivered(CaseDelivered(stamp: context.stamp(complaint.edition, .a17), manifest: manifest))]
    }
}
