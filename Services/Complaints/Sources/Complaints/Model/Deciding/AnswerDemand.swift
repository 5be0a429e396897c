import Law
import StrictJSON

/// Answers one demand: met, partly met or not met, and by which act. Source: R15.3, rules 7.1.
public struct AnswerDemand: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.answerDemand
    /// The demand.
    public let demand: DemandID
    /// The answer.
    public let answer: DemandAnswer

    /// An order to answer a demand.
    public init(demand: DemandID, answer: DemandAnswer) {
        self.demand = demand
        self.answer = answer
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard complaint.ownDemands.contains(where: { $0.id == demand }) else {
            throw Objection(.demandUnknown, .r15_3, details: [demand.rawValue])
        }
        // A demand is met by something that was done; words alone meet nothing.
        if answer.result == .met, TextCheck.isBlank(answer.act) || answer.document == nil {
            throw Objection(.actMissing, .r15_3, details: [demand.rawValue])
        }
        return [.demandAnswered(DemandAnswered(stamp: context.stamp(complaint.edition, .r15_3), demand: demand, answer: answer))]
    }
}
