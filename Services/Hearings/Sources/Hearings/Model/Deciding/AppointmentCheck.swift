import CivilTime
import Law
import StrictJSON

extension CaseContext {
    /// An appointment that holds together: working day and hours of the provider, a place or a link as the way asks, two officials, and
    /// not in the past. Whether people and rooms are free is decided outside. Source: rules 6.2, RR-7.
    func check(_ appointment: HearingAppointment, _ matter: AdministrativeCase) throws(Objection) {
        let needed = appointment.way == .inPerson ? appointment.place : appointment.link
        guard let needed, !TextCheck.isBlank(needed), appointment.minutes > 0 else {
            throw Objection(.appointmentIncomplete, .r9_8, details: [appointment.way.rawValue])
        }
        guard appointment.official != appointment.secretary else { throw Objection(.chairIsSecretary, .r9_9) }
        let (isWorking, schedule) = try asking(matter.provider) { (provider) throws(CalendarGap) in
            (try provider.isWorkingDay(appointment.day), provider.schedule)
        }
        guard isWorking else { throw Objection(.dayOff, .rr7, details: [appointment.day.iso]) }
        let closing = KazakhstanTime.instant(appointment.day, schedule.closes)
        guard appointment.start >= schedule.opens, appointment.endsAt <= closing else {
            throw Objection(.outsideWorkingHours, .rr7)
        }
        guard appointment.startsAt > now else { throw Objection(.inThePast, .a11, details: [appointment.day.iso]) }
    }

    /// An appointment inside the window of a served notice, on a day the applicant did not exclude. Source: DL-09, rules 6.4.
    func check(
        _ appointment: HearingAppointment,
        in terms: NoticeTerms,
        _ round: HearingRound,
        _ matter: AdministrativeCase
    ) throws(Objection) {
        try check(appointment, matter)
        guard appointment.day >= terms.window.first, appointment.day <= terms.window.last else {
            throw Objection(
                .hearingOutsideWindow,
                .dl09,
                lastLawfulDay: terms.window.last,
                details: [terms.window.first.iso, terms.window.last.iso]
            )
        }
        guard !round.excludedDays.contains(appointment.day) else {
            throw Objection(.dayExcluded, .dl09, lastLawfulDay: terms.window.last, details: [appointment.day.iso])
        }
    }
}
