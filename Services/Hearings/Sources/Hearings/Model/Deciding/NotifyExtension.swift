import CivilTime
import Contracts

/// Tells the applicant of the extension. Source: DX-3.
public struct NotifyExtension: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.notifyExtension
    /// When.
    public let at: Instant
    /// How.
    public let channel: ServiceChannel
    /// What proves it.
    public let proof: Document

    /// The order.
    public init(at: Instant, channel: ServiceChannel, proof: Document) {
        self.at = at
        self.channel = channel
        self.proof = proof
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard at <= context.now else { throw Objection(.inTheFuture, .dx3) }
        let extended = matter.timeline.last { $0.type == TermExtended.type }?.at ?? at
        guard at >= extended else { throw Objection(.backdated, .dx3) }
        return [
            .extensionNotified(
                ExtensionNotified(
                    stamp: context.stamp(matter, .dx3),
                    stage: matter.staying,
                    at: at,
                    channel: channel,
                    proof: proof
                )
            )
        ]
    }
}
