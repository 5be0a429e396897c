import Contracts
import Law

/// Answers the complainant in writing: what was done, or where the complaint went. What it says follows from where the complaint stands.
/// Source: R15.4, A-13.
public struct SendAnswer: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.sendAnswer
    /// The answer; nil when it is made from a template.
    public let document: Document?

    /// An order to answer.
    public init(document: Document?) { self.document = document }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let kind: AnswerKind
        switch complaint.phase {
        case .satisfiedInFull: kind = .satisfied
        case .treatedAsObjection: kind = .objection
        case .joined: kind = .jointDecision
        case .selfReview:
            // Only where there is nobody to forward to may the complaint end with an explanation (RT-RB-sup).
            if let superior = context.bodies.superior(of: complaint.holder) {
                throw Objection(.superiorExists, .r15_2, details: [superior.id.rawValue])
            }
            kind = .nextInstance
        default: kind = .forwarded
        }
        return [.answerSent(AnswerSent(stamp: context.stamp(complaint.edition, .r15_4), kind: kind, document: document))]
    }
}
