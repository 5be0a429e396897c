import StrictJSON

/// Reports an obligation that was not named: one signed since, or one left out. Source: CL-23, A-23.
public struct ReportObligation: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.reportObligation
    /// The obligation.
    public let obligation: SecrecyObligation
    /// Who reports it, in words.
    public let report: String

    /// The order.
    public init(obligation: SecrecyObligation, report: String) {
        self.obligation = obligation
        self.report = report
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        guard !TextCheck.isBlank(report) else { throw Objection(.reasonMissing, .cl23) }
        guard matter.obligation(obligation.id) == nil else {
            throw Objection(.obligationRepeated, .cl20, details: [obligation.id.rawValue])
        }
        try context.check(obligation)
        if matter.state == .granted {
            let fact = ClearanceSuperseded(
                stamp: context.stamp(matter, .cl23),
                stage: matter.going(to: .superseded),
                cause: .newObligation(obligation),
                notice: matter.notice(.superseded)
            )
            return emission.emit(.superseded(fact))
        }
        let stage = matter.state == .routed ? matter.going(to: .submitted) : matter.staying
        emission.emit(
            .obligationReported(
                ObligationReported(stamp: context.stamp(matter, .a23), stage: stage, obligation: obligation, report: report)
            )
        )
        if emission.matter.state == .submitted { try context.route(&emission) }
    }
}
