import Contracts
import Law
import StrictJSON

/// A legal officer confirms a ground by hand, as RG-1 read with R12.1. Source: A-10.
public struct ConfirmGround: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.confirmGround
    /// The ground.
    public let ground: RefusalGround
    /// Why.
    public let reasons: String
    /// What proves it.
    public let evidence: [Document]

    /// The order.
    public init(ground: RefusalGround, reasons: String, evidence: [Document]) {
        self.ground = ground
        self.reasons = reasons
        self.evidence = evidence
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !TextCheck.isBlank(reasons), !evidence.isEmpty else {
            throw Objection(.groundNotProved, .a10, details: [ground.rawValue])
        }
        if ground == .secrets, matter.secretsVerdict(on: context.today) == .notMet {
            throw Objection(.groundFell, .a10, details: [ground.rawValue])
        }
        let fact = GroundConfirmed(
            stamp: context.stamp(matter, .a10, ground.rule),
            stage: matter.staying,
            ground: ground,
            reasons: reasons,
            evidence: evidence
        )
        return [.groundConfirmed(fact)]
    }
}
