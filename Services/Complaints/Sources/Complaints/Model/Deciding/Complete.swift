import Law
import StrictJSON

/// Adds missing content. What was given before is kept where the addition is silent; demands are added, never replaced: one that
/// is there already may be said again, but not otherwise. Source: rules 7.3.
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
        let added = try newDemands(beside: complaint.demands.map { DemandText(id: $0.id, text: $0.text) })
        let merged = complaint.content.completed(with: content)
        let fact = ContentCompleted(
            stamp: context.stamp(complaint.edition, .a18),
            content: merged,
            addedDemands: added,
            missing: merged.missing(demands: complaint.ownDemands.count + added.count)
        )
        return [.contentCompleted(fact)]
    }

    private func newDemands(beside known: [DemandText]) throws(Objection) -> [DemandText] {
        var all = known
        for demand in demands {
            guard let same = all.first(where: { $0.id == demand.id }) else {
                all.append(demand)
                continue
            }
            guard same.text == demand.text else { throw Objection(.demandChanged, .a18, details: [demand.id.rawValue]) }
        }
        return Array(all.dropFirst(known.count))
    }
}

extension ComplaintContent {
    /// This content with its gaps filled from another; nothing that was given is overwritten.
    func completed(with other: ComplaintContent) -> ComplaintContent {
        ComplaintContent(
            reviewingBodyName: Self.filled(reviewingBodyName, from: other.reviewingBodyName),
            sender: Sender(
                name: Self.filled(sender?.name, from: other.sender?.name),
                identificationNumber: sender?.isIdentified == true
                    ? sender?.identificationNumber : other.sender?.identificationNumber ?? sender?.identificationNumber,
                postalAddress: Self.filled(sender?.postalAddress, from: other.sender?.postalAddress),
                actualResidence: Self.filled(sender?.actualResidence, from: other.sender?.actualResidence)
            ),
            standing: standing,
            representative: representative?.powerOfAttorney == nil ? other.representative ?? representative : representative,
            respondentName: Self.filled(respondentName, from: other.respondentName),
            circumstances: Self.filled(circumstances, from: other.circumstances),
            writtenOn: writtenOn ?? other.writtenOn,
            signature: signature == .unsigned ? other.signature : signature,
            attachments: attachments + other.attachments.filter { new in !attachments.contains { $0.sha256 == new.sha256 } }
        )
    }
    /// What is blank is as good as absent, here as where the missing is asked for.
    private static func filled(_ own: String?, from other: String?) -> String? {
        guard let own, !TextCheck.isBlank(own) else { return other ?? own }
        return own
    }
}
