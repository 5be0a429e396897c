import Contracts

/// Removes from registration and issues the permission. Source: R9.14, R9.15, A-38.
public struct IssueDecision: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.issue
    /// Form 8 or 9.
    public let document: Document
    /// Who signed; the head on form 9 (R9.15).
    public let signedBy: OfficerID
    /// The representative it is handed to; nil for the applicant.
    public let representative: Representative?

    /// The order.
    public init(document: Document, signedBy: OfficerID, representative: Representative? = nil) {
        self.document = document
        self.signedBy = signedBy
        self.representative = representative
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        if let representative, representative.authority == .powerOfAttorney {
            throw Objection(.powerNotNotarised, .r9_14, details: [representative.authority.rawValue])
        }
        // What the clearance service published may be overtaken: it confirms first, and revokes nothing from then on.
        guard matter.clearanceRequests.isEmpty else {
            let fact = IssueOrdered(stamp: context.stamp(matter, .r9_14, .r12_1, .cl24), stage: matter.staying, order: self)
            return [.issueOrdered(fact)]
        }
        return [issued(matter, context)]
    }

    /// The decision is issued.
    func issued(_ matter: AdministrativeCase, _ context: CaseContext) -> CaseEvent {
        let form = ResultForm.permission(through: matter.intake.channel)
        let fact = DecisionIssued(
            stamp: context.stamp(matter, .r9_14, form.rule),
            stage: matter.going(to: .closedGranted),
            form: form,
            document: document,
            signedBy: signedBy,
            toRepresentative: representative
        )
        return .issued(fact)
    }
}
