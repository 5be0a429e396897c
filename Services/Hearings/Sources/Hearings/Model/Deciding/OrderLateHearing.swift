import CivilTime
import Contracts
import StrictJSON

/// The head orders notice and hearing although the window is closed; the refusal then breaks the term. Source: A-11, rules 6.4.
public struct OrderLateHearing: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.orderLateHearing
    /// Why.
    public let reasons: String
    /// The order.
    public let decision: Document
    /// When it was posted or handed over.
    public let at: Instant
    /// How.
    public let channel: ServiceChannel
    /// Whether service is proved.
    public let proof: ServiceProof
    /// The notice with the preliminary decision.
    public let notice: Document
    /// What proves service; needed when it is said to be proved on paper.
    public let proofDocument: Document?

    /// The order.
    public init(
        reasons: String,
        decision: Document,
        at: Instant,
        channel: ServiceChannel,
        proof: ServiceProof,
        notice: Document,
        proofDocument: Document? = nil
    ) {
        self.reasons = reasons
        self.decision = decision
        self.at = at
        self.channel = channel
        self.proof = proof
        self.notice = notice
        self.proofDocument = proofDocument
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !TextCheck.isBlank(reasons) else { throw Objection(.reasonMissing, .a11) }
        let service = NoticeService(at: at, channel: channel, proof: proof, notice: notice, proofDocument: proofDocument)
        let served = try service.event(matter, context, isLate: true)
        let fact = LateHearingOrdered(
            stamp: context.stamp(matter, .a11, .dx7),
            stage: matter.staying,
            reasons: reasons,
            decision: decision
        )
        return [.lateHearingOrdered(fact), served]
    }
}
