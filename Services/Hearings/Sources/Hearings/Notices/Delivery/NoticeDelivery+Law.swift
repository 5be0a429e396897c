import CivilTime
import Law

extension NoticeDelivery {
    /// The notice as the law counts it: the delivery that takes effect first; nil while none is proved. E-mail and text messages never
    /// count.
    /// - Parameter calendar: of the provider; a posting after hours counts for its next working day.
    public func served(by calendar: BodyCalendar) throws(CalendarGap) -> HearingNotice? {
        var posted: HearingNotice?
        switch channels[.personalCabinet] {
        case .posted(let proof), .read(posted: let proof, _): posted = HearingNotice(.posted, at: proof.at)
        default: break
        }
        guard case .handedOver(let proof) = channels[.paper] else { return posted }
        let paper = HearingNotice(.handedOver, at: proof.at)
        guard let posted else { return paper }
        return try Self.effectiveDay(of: paper, calendar) <= Self.effectiveDay(of: posted, calendar) ? paper : posted
    }

    /// Whether the absence of the party from a hearing may be used: a notice is proved and took effect on an earlier day (A-09, rulebook
    /// 6.3 point 2). Otherwise the hearing does not count.
    public func absenceMayBeUsed(atHearingOn day: Day, by calendar: BodyCalendar) throws(CalendarGap) -> Bool {
        guard let notice = try served(by: calendar) else { return false }
        return try Self.effectiveDay(of: notice, calendar) < day
    }

    private static func effectiveDay(of notice: HearingNotice, _ calendar: BodyCalendar) throws(CalendarGap) -> Day {
        switch notice.delivery {
        case .posted: try calendar.effectiveDay(of: notice.instant)
        case .handedOver: KazakhstanTime.local(notice.instant).day
        }
    }
}

/// A hearing with the parties who must know of it.
public struct HearingToNotify: Hashable, Sendable {
    /// The booking.
    public let booking: Booking
    /// The notices, one for each party.
    public let deliveries: [NoticeDelivery]

    /// A hearing with its notices.
    public init(_ booking: Booking, deliveries: [NoticeDelivery]) {
        self.booking = booking
        self.deliveries = deliveries
    }
}

/// A hearing to come of which somebody is not proved to know in time.
public struct UnprovedNotice: Hashable, Sendable {
    /// The booking.
    public let booking: Booking
    /// Who, in order; empty when nobody was named to whom a notice goes.
    public let parties: [NoticeParty]

    /// The hearings to come whose parties are not all proved to be notified, the next one first.
    public static func list(
        of hearings: [HearingToNotify],
        at now: Instant,
        by calendar: BodyCalendar
    ) throws(CalendarGap) -> [UnprovedNotice] {
        var found: [UnprovedNotice] = []
        for hearing in hearings where hearing.booking.blocks(at: now) && hearing.booking.slot.starts > now {
            var parties: [NoticeParty] = []
            for delivery in hearing.deliveries
            where try !delivery.absenceMayBeUsed(atHearingOn: hearing.booking.slot.day, by: calendar) {
                parties.append(delivery.party)
            }
            if !parties.isEmpty || hearing.deliveries.isEmpty {
                found.append(UnprovedNotice(booking: hearing.booking, parties: parties.sorted()))
            }
        }
        return found.sorted { ($0.booking.slot.starts, $0.booking.id) < ($1.booking.slot.starts, $1.booking.id) }
    }
}
