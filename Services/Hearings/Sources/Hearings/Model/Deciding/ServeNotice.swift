import CivilTime
import Contracts

/// Serves the preliminary decision with the hearing notice, in time. Source: R9.7, R9.8, DL-08.
public struct ServeNotice: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.serveNotice
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
    public init(at: Instant, channel: ServiceChannel, proof: ServiceProof, notice: Document, proofDocument: Document? = nil) {
        self.at = at
        self.channel = channel
        self.proof = proof
        self.notice = notice
        self.proofDocument = proofDocument
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let service = NoticeService(at: at, channel: channel, proof: proof, notice: notice, proofDocument: proofDocument)
        return [try service.event(matter, context, isLate: false)]
    }
}
