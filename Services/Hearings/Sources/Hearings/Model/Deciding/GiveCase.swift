import Contracts
import Directory
import Law

/// Lists the case for a complaint about it, to the provider or a body above it: a complaint may name any case. Every time is recorded, because
/// the file is read by others then. Source: R15.2, rules 7.1.
public struct GiveCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.giveForComplaint
    /// The complaint.
    public let complaint: RegistrationNumber
    /// The body that ordered it.
    public let body: BodyID

    /// The order.
    public init(complaint: RegistrationNumber, to body: BodyID) {
        self.complaint = complaint
        self.body = body
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard matter.isKept(by: body, in: context.bodies) else { throw Objection(.notYourBody, .r15_2) }
        let fact = CaseGivenForComplaint(
            stamp: context.stamp(matter, .r15_2),
            stage: matter.staying,
            complaint: complaint,
            documents: matter.documents.count,
            body: body
        )
        return [.givenForComplaint(fact)]
    }
}
