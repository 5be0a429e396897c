import Contracts
import Law

/// Lists the case for a complaint about it. Every time is recorded, because the file is read by others then. Source: R15.2, rules 7.1.
public struct GiveCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.giveForComplaint
    /// The complaint.
    public let complaint: RegistrationNumber

    /// The order.
    public init(complaint: RegistrationNumber) { self.complaint = complaint }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let fact = CaseGivenForComplaint(
            stamp: context.stamp(matter, .r15_2),
            stage: matter.staying,
            complaint: complaint,
            documents: matter.documents.count
        )
        return [.givenForComplaint(fact)]
    }
}
