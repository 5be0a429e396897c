import Contracts
import Law
import StrictJSON

/// Reports that the reviewing body's order was carried out; late reports are taken and marked. Source: R14.1.
public struct ExecuteOrder: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.executeOrder
    /// By which act or action.
    public let act: String
    /// The document of it.
    public let document: Document

    /// An order to report execution.
    public init(act: String, document: Document) {
        self.act = act
        self.document = document
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard !TextCheck.isBlank(act) else { throw Objection(.actMissing, .r14_1) }
        return [.orderExecuted(OrderExecuted(stamp: context.stamp(complaint.edition, .r14_1), act: act, document: document))]
    }
}
