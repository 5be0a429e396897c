import CivilTime
import Contracts
import Law

/// The words of the letters, and the hearing as it goes into a party's calendar.
extension NoticeDesk {
    func reminder(_ matter: AdministrativeCase, _ booking: (Booking, HearingResources)?) throws -> Text3? {
        guard let booking, let appointment = appointment(matter, booking) else { return nil }
        let content = ReminderContent(authority: authority(matter), caseNumber: matter.number.rawValue, appointment: appointment)
        return try text { () throws(NoticeFault) in try templates.reminder(content) }
    }

    func letter(
        _ kind: NoticeKind,
        to party: NoticeParty,
        _ matter: AdministrativeCase,
        _ previous: Slot,
        _ reason: Text3,
        _ booking: (Booking, HearingResources)?,
        _ stamp: Stamp?
    ) throws -> Text3? {
        let at = stamp?.at ?? matter.lastRecordedAt
        let name = stamp?.by.officer?.rawValue ?? matter.provider.rawValue
        let content = ChangeContent(
            authority: authority(matter),
            applicant: matter.name(of: party),
            caseNumber: matter.number.rawValue,
            previous: previous,
            reason: reason,
            issuedOn: KazakhstanTime.local(at).day,
            signer: Text3(same: name)
        )
        guard kind == .postponement else { return try text { () throws(NoticeFault) in try templates.cancellation(content) } }
        guard let booking, let appointment = appointment(matter, booking) else { return nil }
        return try text { () throws(NoticeFault) in try templates.postponement(content, to: appointment) }
    }

    func appointment(_ matter: AdministrativeCase, _ booking: (Booking, HearingResources)) -> NoticeAppointment? {
        let link = matter.round?.appointment?.link.map(Text3.init(same:))
        return NoticeAppointment(booking.0, resources: booking.1, joining: link, placeElsewhere: authority(matter))
    }

    func authority(_ matter: AdministrativeCase) -> Text3 {
        surroundings.bodies.body(matter.provider)?.name ?? Text3(same: matter.provider.rawValue)
    }

    func text(_ make: () throws(NoticeFault) -> NoticeText) throws -> Text3 {
        do throws(NoticeFault) { return try make().words } catch { throw error.asProblem }
    }

    /// The hearing as iCalendar in the first language of the letters: the same UID whatever happens to it, and a higher SEQUENCE each time.
    func calendar(_ booking: Booking, _ resources: HearingResources, of matter: AdministrativeCase, now: Instant) -> String {
        HearingCalendar.invitation(booking, of: matter.provider, resources: resources, in: .kk, at: now).text
    }
}

extension NoticeText {
    /// The whole notice in each language.
    var words: Text3 { Text3(kk: text(.kk), ru: text(.ru), en: text(.en)) }
}
