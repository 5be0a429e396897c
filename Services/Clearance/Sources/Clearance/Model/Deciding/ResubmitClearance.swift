import StrictJSON

/// Asks again after a refusal, for new circumstances. Source: rules 11.4 [I].
public struct ResubmitClearance: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.resubmit
    /// What is new.
    public let circumstances: String
    /// All obligations.
    public let obligations: [SecrecyObligation]
    /// The residence today.
    public let residence: Residence
    /// Why obligations are left out that other requests of the person named; needed only then.
    public let explanation: String?

    /// The order.
    public init(
        circumstances: String,
        obligations: [SecrecyObligation],
        residence: Residence,
        explanation: String? = nil
    ) {
        self.circumstances = circumstances
        self.obligations = obligations
        self.residence = residence
        self.explanation = explanation
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        guard !TextCheck.isBlank(circumstances) else { throw Objection(.circumstancesMissing, .a21) }
        try context.check(obligations)
        let named = Set(obligations.map(\.id))
        let missing = matter.obligations.map(\.id).filter { !named.contains($0) }
        guard missing.isEmpty else { throw Objection(.obligationMissing, .a23, details: missing.map(\.rawValue)) }
        let omitted = try context.omission(from: obligations, explained: explanation)
        emission.emit(
            .resubmitted(
                ClearanceResubmitted(
                    stamp: context.stamp(matter, .a21, .a23),
                    stage: matter.going(to: .submitted),
                    circumstances: circumstances,
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
