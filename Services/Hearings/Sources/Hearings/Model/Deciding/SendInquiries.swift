import Contracts

/// Screens for refusal grounds and asks the five state bodies. Source: R9.2, R9.3, A-33.
public struct SendInquiries: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.sendInquiries
    /// The inquiries.
    public let documents: [Document]

    /// The order.
    public init(documents: [Document]) {
        self.documents = documents
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        [
            .inquiriesSent(
                InquiriesSent(
                    stamp: context.stamp(matter, .r9_2, .r9_3),
                    stage: matter.going(to: .inquiries),
                    documents: documents
                )
            )
        ]
    }
}
