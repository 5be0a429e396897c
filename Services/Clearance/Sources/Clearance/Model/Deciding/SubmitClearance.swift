import CivilTime
import StrictJSON

/// Asks for the clearance: the holder names every obligation, also those older than five years. Source: R12.1, A-23.
public struct SubmitClearance: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.submit
    /// All obligations.
    public let obligations: [SecrecyObligation]
    /// The registered residence today, or the last one in Kazakhstan.
    public let residence: Residence
    /// Why obligations are left out that other requests of the person named; needed only then.
    public let explanation: String?

    /// The order.
    public init(obligations: [SecrecyObligation], residence: Residence, explanation: String? = nil) {
        self.obligations = obligations
        self.residence = residence
        self.explanation = explanation
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        try context.check(obligations)
        let omitted = try context.omission(from: obligations, explained: explanation)
        emission.emit(
            .submitted(
                ClearanceSubmitted(
                    stamp: context.stamp(matter, .r12_1, .a23),
                    stage: matter.going(to: .submitted),
                    obligations: obligations,
                    residence: residence,
                    day: context.today,
                    omission: omitted
                )
            )
        )
        try context.route(&emission)
    }
}

extension ClearanceContext {
    /// At least one obligation, each named once, none from the future (rules 11.4, A-23).
    func check(_ obligations: [SecrecyObligation]) throws(Objection) {
        guard !obligations.isEmpty else { throw Objection(.obligationMissing, .r12_1) }
        var seen: Set<ObligationID> = []
        for obligation in obligations {
            guard seen.insert(obligation.id).inserted else {
                throw Objection(.obligationRepeated, .cl20, details: [obligation.id.rawValue])
            }
            try check(obligation)
        }
    }

    func check(_ obligation: SecrecyObligation) throws(Objection) {
        let name = [obligation.id.rawValue]
        guard obligation.signedOn <= today else { throw Objection(.inTheFuture, .r12_1, details: name) }
        if let end = obligation.end, end.lastDay < obligation.signedOn { throw Objection(.endBeforeStart, .cl21, details: name) }
        if case .named(let text) = obligation.organisation, TextCheck.isBlank(text) {
            throw Objection(.organisationMissing, .r12_1, details: name)
        }
    }
}
