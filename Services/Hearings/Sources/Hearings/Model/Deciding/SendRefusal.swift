import Contracts

/// Sends the refusal notice with the originals; certified copies stay in the file. Source: R9.10, A-52.
public struct SendRefusal: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.sendRefusal
    /// Form 6 or 7.
    public let notice: Document
    /// Certified copies of the originals; none for scans filed through the portal.
    public let certifiedCopies: [Document]
    /// What proves service.
    public let proof: Document?

    /// The order.
    public init(notice: Document, certifiedCopies: [Document], proof: Document? = nil) {
        self.notice = notice
        self.certifiedCopies = certifiedCopies
        self.proof = proof
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let channel = matter.intake.channel
        guard (channel == .portal) == certifiedCopies.isEmpty else {
            if channel == .portal { throw Objection(.copiesNotExpected, .a52) }
            throw Objection(.copiesMissing, .r9_10)
        }
        let form = ResultForm.refusal(through: channel)
        let fact = RefusalSent(
            stamp: context.stamp(matter, .r9_10, form.rule),
            stage: matter.going(to: .closedRefused),
            form: form,
            notice: notice,
            certifiedCopies: certifiedCopies,
            proof: proof
        )
        return [.refusalSent(fact)]
    }
}
