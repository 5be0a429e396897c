import StrictJSON

/// Moves the hearing inside its window, never beyond the second working day after the notice. Source: DL-09, rules 6.4.
public struct RescheduleHearing: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.rescheduleHearing
    /// The new time.
    public let appointment: HearingAppointment
    /// Why.
    public let reason: String

    /// The order.
    public init(appointment: HearingAppointment, reason: String) {
        self.appointment = appointment
        self.reason = reason
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, let terms = round.notice?.terms else { throw Objection(.hearingStageForbids, .dl09) }
        guard !TextCheck.isBlank(reason) else { throw Objection(.reasonMissing, .dl09) }
        try context.check(appointment, in: terms, round, matter)
        let fact = HearingRescheduled(
            stamp: context.stamp(matter, .dl09),
            stage: matter.staying,
            round: round.number,
            appointment: appointment,
            reason: reason
        )
        return [.hearingRescheduled(fact)]
    }
}
