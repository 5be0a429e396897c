import Contracts
import Directory
import Law

/// Fetches the administrative case from the hearings service, then forwards or delivers it as if its parts had been listed by hand.
/// Source: R15.2, A-17, rules 7.1.
public struct FetchCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.fetchCase
    /// What for.
    public let purpose: CaseFetchPurpose
    /// The complaint as filed, as a document of the package.
    public let complaint: [Document]

    /// An order to fetch.
    public init(purpose: CaseFetchPurpose, complaint: [Document]) {
        self.purpose = purpose
        self.complaint = complaint
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard purpose.command == complaint.commandAwaitingCase else { throw Objection(.stageForbids, purpose.command.rule) }
        guard complaint.caseFetch == nil else { throw Objection(.caseBeingFetched, purpose.command.rule) }
        guard let number = complaint.intake.object.caseNumber else { throw Objection(.caseNumberMissing, purpose.command.rule) }
        // Known already now, and not only when all has come.
        if case .forwarding(let to) = purpose { try ForwardComplaint.check(receiver: to, of: complaint, context) }
        let fact = CaseFetchStarted(
            stamp: context.stamp(complaint.edition, purpose.command.rule),
            purpose: purpose,
            caseNumber: number,
            complaint: self.complaint,
            roles: context.caller.roles.sorted { $0.rawValue < $1.rawValue }
        )
        return [.caseFetchStarted(fact)]
    }
}

extension Complaint {
    /// The command for which a case may be fetched at this stage.
    var commandAwaitingCase: CommandName { stage == .selfReview ? .forward : .deliverCase }
}
