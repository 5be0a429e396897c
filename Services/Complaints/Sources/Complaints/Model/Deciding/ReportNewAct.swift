import Contracts
import Law
import StrictJSON

/// Informs the reviewing body that a new act replaced the one complained of; the provider can no longer close the complaint. Source: rules 7.4.
public struct ReportNewAct: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.reportNewAct
    /// The act, by number or in words.
    public let act: String
    /// The document; nil when only announced.
    public let document: Document?

    /// An order to report.
    public init(act: String, document: Document?) {
        self.act = act
        self.document = document
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard !TextCheck.isBlank(act) else { throw Objection(.actMissing, .a18) }
        return [.newActReported(NewActReported(stamp: context.stamp(complaint.edition, .a18), act: act, document: document))]
    }
}
