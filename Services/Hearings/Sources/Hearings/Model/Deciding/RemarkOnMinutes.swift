import StrictJSON

/// Enters what a participant asks for in the minutes. Source: rules 6.3, point 6.
public struct RemarkOnMinutes: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.remarkOnMinutes
    /// The remark.
    public let remark: MinutesRemark

    /// The order.
    public init(remark: MinutesRemark) {
        self.remark = remark
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, let last = round.minutes.last else { throw Objection(.minutesMissing, .r9_9) }
        guard !TextCheck.isBlank(remark.by), !TextCheck.isBlank(remark.text) else { throw Objection(.reasonMissing, .r9_9) }
        let fact = MinutesRemarked(
            stamp: context.stamp(matter, .r9_9),
            stage: matter.staying,
            round: round.number,
            version: last.version,
            remark: remark
        )
        return [.minutesRemarked(fact)]
    }
}
