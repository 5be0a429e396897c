import Law

/// Adds missing content. What was given before is kept where the addition is silent; demands are added, never replaced. Source: rules 7.3.
public struct CompleteContent: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.complete
    /// The content with the additions.
    public let content: ComplaintContent
    /// Demands that were missing.
    public let demands: [DemandText]

    /// An order to complete.
    public init(content: ComplaintContent, demands: [DemandText]) {
        self.content = content
        self.demands = demands
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let added = demands.filter { demand in !complaint.demands.contains { $0.id == demand.id } }
        let merged = complaint.content.completed(with: content)
        let fact = ContentCompleted(
            stamp: context.stamp(complaint.edition, .a18),
            content: merged,
            addedDemands: added,
            missing: merged.missing(demands: complaint.ownDemands.count + added.count)
        )
        return [.contentCompleted(fact)]
    }
}

extension ComplaintContent {
    /// This content with its gaps filled from another; nothing that was given is overwritten.
    func completed(with other: ComplaintContent) -> ComplaintContent {
        ComplaintContent(
            reviewingBodyName: reviewingBodyName ?? other.reviewingBodyName,
            sender: Sender(
                name: sender?.name ?? other.sender?.name,
                identificationNumber: sender?.isIdentified == true
                    ? sender?.identificationNumber : other.sender?.identificationNumber ?? sender?.identificationNumber,
                postalAddress: sender?.postalAddress ?? other.sender?.postalAddress,
                actualResidence: sender?.actualResidence ?? other.sender?.actualResidence
            ),
            standing: standing,
            representative: representative?.powerOfAttorney == nil ? other.representative ?? representative : representative,
            respondentName: respondentName ?? other.respondentName,
            circumstances: circumstances ?? other.circumstances,
            writtenOn: writtenOn ?? other.writtenOn,
            signature: signature == .unsigned ? other.signature : signature,
            attachments: attachments + other.attachments.filter { new in !attachments.contains { $0.sha256 == new.sha256 } }
        )
    }
}
