import Directory
import Law

/// Splits off the demands another body is competent for and passes them on; the rest stays with its clocks. Source: rules 7.4, DX-5.
public struct SplitComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.split
    /// The demands that go.
    public let demands: [DemandID]
    /// The competent body.
    public let to: BodyID
    /// Whom the foreign part is about.
    public let respondent: Respondent

    /// An order to split.
    public init(demands: [DemandID], to: BodyID, respondent: Respondent) {
        self.demands = demands
        self.to = to
        self.respondent = respondent
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let own = Set(complaint.ownDemands.map(\.id))
        let going = Set(demands)
        guard !going.isEmpty, going.isSubset(of: own) else {
            throw Objection(.demandUnknown, .dx5, details: going.subtracting(own).map(\.rawValue).sorted())
        }
        guard going.count < own.count else { throw Objection(.nothingLeft, .dx5) }
        guard to != complaint.holder else { throw Objection(.wrongReceiver, .dx5, details: [to.rawValue]) }
        // A part about the same body is no foreign one: it goes nowhere the whole may not go (R15.2, A-17, R15.5).
        if respondent.body == complaint.intake.respondent.body,
            case .forbidden(let problem, let rule, let day) = Lawfulness.of(.redirect, on: complaint, at: context.now)
        {
            throw Objection(problem, rule, lastLawfulDay: day)
        }
        let fact = ComplaintSplit(
            stamp: context.stamp(complaint.edition, .dx5),
            demands: complaint.ownDemands.map(\.id).filter(going.contains),
            to: to,
            child: context.fresh.complaint,
            childRoute: try Redirection.route(of: respondent, to: to, from: complaint, in: context),
            childRespondent: respondent
        )
        return [.split(fact)]
    }
}
