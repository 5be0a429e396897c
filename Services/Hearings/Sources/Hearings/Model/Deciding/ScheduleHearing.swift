import CivilTime

/// Chooses day, place and people of the hearing before the notice. Source: R9.8, rules 6.2, 6.3.
public struct ScheduleHearing: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.scheduleHearing
    /// The chosen hearing.
    public let appointment: HearingAppointment

    /// The order.
    public init(appointment: HearingAppointment) {
        self.appointment = appointment
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round else { throw Objection(.hearingStageForbids, .r9_8) }
        try context.check(appointment, matter)
        let last = try matter.termInForce().notice.day
        let isClosed = matter.isNoticeWindowClosed(at: context.now)
        let (earliest, latest) = try context.asking(matter.provider) { (provider) throws(CalendarGap) in
            let next = try provider.hearingWindow(notifiedOn: provider.effectiveDay(of: context.now))
            // A notice handed over on paper counts from today, whatever the hour.
            let sameDay = try provider.hearingWindow(notifiedOn: context.today)
            let final = isClosed ? next : try provider.hearingWindow(notifiedOn: last)
            return (min(next.first, sameDay.first), final.last)
        }
        guard appointment.day >= earliest, appointment.day <= latest else {
            throw Objection(.hearingOutsideWindow, .r9_8, lastLawfulDay: latest, details: [earliest.iso, latest.iso])
        }
        let fact = HearingScheduled(
            stamp: context.stamp(matter, .r9_8),
            stage: matter.staying,
            round: round.number,
            appointment: appointment
        )
        return [.hearingScheduled(fact)]
    }
}
