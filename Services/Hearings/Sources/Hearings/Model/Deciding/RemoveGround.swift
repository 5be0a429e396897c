import Contracts
import Law
import StrictJSON

/// Records that the applicant removed a ground; with none left the service is granted. Source: rules 6.4, 10.
public struct RemoveGround: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.removeGround
    /// The ground.
    public let ground: RefusalGround
    /// Which of the four documents of RG-9 was presented.
    public let exception: EnforcementException?
    /// What proves it.
    public let evidence: [Document]
    /// What changed.
    public let note: String

    /// The order.
    public init(ground: RefusalGround, exception: EnforcementException? = nil, evidence: [Document], note: String) {
        self.ground = ground
        self.exception = exception
        self.evidence = evidence
        self.note = note
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard matter.openGrounds.contains(ground) else { throw Objection(.groundUnknown, .r9_9, details: [ground.rawValue]) }
        guard !evidence.isEmpty, !TextCheck.isBlank(note) else {
            throw Objection(.groundNotProved, ground.rule, details: [ground.rawValue])
        }
        guard (ground == .enforcementDebtor) == (exception != nil) else {
            throw Objection(.exceptionMissing, .rg9, details: EnforcementException.allCases.map(\.rawValue))
        }
        let removed = GroundRemoved(
            stamp: context.stamp(matter, ground.rule, .r9_9),
            stage: matter.staying,
            ground: ground,
            exception: exception,
            evidence: evidence,
            note: note
        )
        guard matter.openGrounds == [ground] else { return [.groundRemoved(removed)] }
        let concluded: [CaseEvent] = [.groundRemoved(removed), .grantConcluded(context.grant(matter, reasons: note))]
        guard matter.clearanceBlocks(at: context.now), let after = concluded.reduce(matter, AdministrativeCase.evolve) else {
            return concluded
        }
        // Nothing is prepared before the clearance is there; a legal officer looks at it by a day (rules 8.5).
        return concluded + [try context.recorded(after.clearance, after)]
    }
}
