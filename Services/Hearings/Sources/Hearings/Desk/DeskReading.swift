import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit

/// Answers questions about rooms, people and hearings on the bus thread. Keeps each body's desk and catches up with the log when asked.
final class DeskReading {
    private let surroundings: Surroundings
    private let reader: JournalReader
    private let coding = DeskEventCoding()
    private let templates: NoticeTemplates
    private var desks: [BodyID: BodyDesk] = [:]

    init(_ surroundings: Surroundings, reader: JournalReader) throws {
        self.surroundings = surroundings
        self.reader = reader
        templates = try NoticeTemplates.standard()
    }

    /// The desk of a body as it stands now.
    func desk(of body: BodyID) throws -> BodyDesk {
        // Taken out meanwhile, so that what it caught up with changes it in place. It is consistent after every event.
        var desk = desks.removeValue(forKey: body) ?? BodyDesk(of: body)
        defer { desks[body] = desk }
        try desk.catchUp(coding) { try reader.events(of: $0, after: $1) }
        return desk
    }

    /// The moment and the law for questions that decide nothing.
    func context(now: Instant) -> CaseContext { .desk(surroundings, now: now) }

    // MARK: One case

    /// The slots of a case's hearing between two days, or in its whole window.
    func slots(of matter: AdministrativeCase, from first: Day?, through last: Day?, needs: HearingNeeds?, now: Instant) throws
        -> [UInt8]
    {
        let context = context(now: now)
        let days: HearingDays
        do throws(CaseRefusal) { days = try matter.hearingDays(in: context) } catch { throw error.asProblem }
        let desk = try desk(of: matter.provider)
        let booking = desk.booking(of: matter, at: now)
        let answer = SlotsAnswer(
            matter: matter,
            desk: desk,
            days: days,
            needs: needs ?? booking?.needs ?? .usual,
            booking: booking,
            context: desk.context(context)
        )
        let from = first ?? days.first
        let to = last ?? max(days.last, from)
        guard from <= to, to - from <= 92 else { throw Problem.badDays }
        return try answer.body(from: from, through: to)
    }

    /// The letters of a case.
    func letters(of matter: CaseID) throws -> CaseNotices {
        try CaseNotices(reader.events(of: CaseNotices.subject(of: matter)), coding)
    }

    /// The documents that went along with what an information system was told of a case; nil if it was told nothing.
    func told(_ system: ExternalSystem, of matter: CaseID) throws -> [Document]? {
        var isTold = false
        var documents: [Document] = []
        for event in try reader.events(of: PortMessage.subject(of: matter)) where event.type == system.eventType {
            isTold = true
            documents += try coding.data(of: event, as: PortMessage.self).documents
        }
        let channels = system.channels
        guard !channels.isEmpty else { return isTold ? documents : nil }
        for letter in try letters(of: matter).requests where channels.contains(letter.channel) {
            isTold = true
            documents += [letter.document].compactMap { $0 }
        }
        return isTold ? documents : nil
    }

    /// The booking of a case and what it lost, for its next steps; nil if nothing is booked.
    func booking(of matter: AdministrativeCase, now: Instant) throws -> (booking: Booking, lost: LostBooking?)? {
        let desk = try desk(of: matter.provider)
        guard let booking = desk.booking(of: matter, at: now) else { return nil }
        return (booking, try desk.schedule.loss(of: booking, in: desk.context(context(now: now))))
    }

    /// Whether a hearing is booked where the case has it: then its notice can be written.
    func isBooked(_ matter: AdministrativeCase, now: Instant) throws -> Bool {
        Self.confirmed(matter, at: try desk(of: matter.provider), now: now) != nil
    }

    /// The hearing notice of a case, as it would be given, and the name of whoever gives it.
    func notice(of matter: AdministrativeCase, _ notice: HearingNotice, signer: StaffID, now: Instant) throws
        -> (text: NoticeText, signer: String)
    {
        let desk = try desk(of: matter.provider)
        guard let booking = Self.confirmed(matter, at: desk, now: now) else { throw Problem.hearingNotBooked }
        let composer = NoticeComposer(
            matter: matter,
            booking: booking,
            resources: desk.resources,
            templates: templates,
            context: context(now: now)
        )
        do {
            return (try composer.text(notice, signer: signer), desk.resources.name(of: signer))
        } catch let refusal as CaseRefusal {
            throw refusal.asProblem
        }
    }

    private static func confirmed(_ matter: AdministrativeCase, at desk: BodyDesk, now: Instant) -> Booking? {
        guard let booking = desk.booking(of: matter, at: now), booking.state == .confirmed,
            matter.round?.appointment?.isAt(booking.slot) == true
        else { return nil }
        return booking
    }

    /// Minutes as a paper, in the language in which the hearing was held.
    func minutes(_ version: MinutesVersion, of round: HearingRound, in matter: AdministrativeCase) throws -> Paper {
        let desk = try desk(of: matter.provider)
        let held = ScheduledCase(rawValue: matter.id.rawValue).map { desk.schedule.bookings(of: $0) } ?? []
        let paper = MinutesPaper(
            matter: matter,
            round: round,
            version: version,
            resources: desk.resources,
            body: surroundings.bodies.body(version.minutes.body)?.name ?? Text3(same: version.minutes.body.rawValue)
        )
        return paper.paper(in: held.max { $0.slot.starts < $1.slot.starts }?.needs.language)
    }

    // MARK: A body

    /// Rooms, people, links and closures, with their version.
    func resources(of body: BodyID, now: Instant) throws -> (version: Int, body: [UInt8]) {
        let desk = try desk(of: body)
        return (desk.resourceVersion, ResourcesAnswer.body(of: desk, lost: try lost(desk, now: now)))
    }

    /// The hearings of one day.
    func day(_ day: Day, of body: BodyID, now: Instant) throws -> [UInt8] {
        let desk = try desk(of: body)
        let lost = try desk.schedule.lost(on: day, in: desk.context(context(now: now)))
        return HearingListAnswer.day(day, desk: desk, lost: lost, now: now)
    }

    /// The next working days: demand, rooms and people.
    func outlook(of body: BodyID, days: Int, now: Instant) throws -> [UInt8] {
        let desk = try desk(of: body)
        let waiting = try reader.read { try AwaitingHearingTable.entries(of: body, in: $0) }.map { entry in
            let needs = desk.schedule.bookings(of: entry.id).last?.needs
            return PlannedCase(entry.id, needs: needs ?? .usual, stage: entry.stage)
        }
        let outlook = try HearingPlanner.outlook(
            of: waiting,
            schedule: desk.schedule,
            days: min(max(days, 1), 60),
            in: desk.context(context(now: now))
        )
        return HearingListAnswer.outlook(outlook)
    }

    /// A page of the hearings to come whose parties are not proved to know of them.
    func unnotified(of body: BodyID, from place: HearingNoticeTable.Place?, limit: Int, now: Instant) throws -> [UInt8] {
        let desk = try desk(of: body)
        let found = try reader.read {
            try HearingNoticeTable.unproved(of: body, after: now, from: place, limit: limit + 1, in: $0)
        }
        return HearingListAnswer.unnotified(found.prefix(limit), hasMore: found.count > limit, desk: desk)
    }

    /// The bookings to come that lost a room or a person.
    private func lost(_ desk: BodyDesk, now: Instant) throws -> [LostBooking] {
        try ScheduleDesk.lost(desk, in: context(now: now))
    }

    // MARK: Calendars

    /// The hearing of a case as iCalendar: its last booking.
    func calendar(of matter: AdministrativeCase, in language: Language, now: Instant) throws -> String {
        let desk = try desk(of: matter.provider)
        let bookings = ScheduledCase(rawValue: matter.id.rawValue).map { desk.schedule.bookings(of: $0) } ?? []
        let booking = desk.booking(of: matter, at: now) ?? bookings.max { $0.slot.starts < $1.slot.starts }
        guard let booking, let document = calendar(desk, language, now).hearing(booking.id) else { throw Problem.notFound }
        return document.text
    }

    /// The hearings of an official or a room as iCalendar.
    func calendar(of resource: ResourceReference, at body: BodyID, in language: Language, now: Instant) throws -> String {
        let desk = try desk(of: body)
        guard desk.resources.knows(resource) else { throw Problem.notFound }
        return calendar(desk, language, now).feed(of: resource).text
    }

    private func calendar(_ desk: BodyDesk, _ language: Language, _ now: Instant) -> HearingCalendar {
        HearingCalendar(of: desk.schedule, resources: desk.resources, in: language, at: now)
    }
}

extension HearingResources {
    /// Whether there is such a room, link or person, or was one.
    fileprivate func knows(_ resource: ResourceReference) -> Bool {
        switch resource {
        case .room(let id): rooms[id] != nil
        case .videoLink(let id): videoLinks[id] != nil
        case .person(let id): people[id] != nil
        }
    }
}

extension Problem {
    /// The days asked about are not in order, or too many.
    static let badDays = Problem(
        .unprocessable,
        code: "bad-days",
        detail: Text3(
            kk: "Күндер реті дұрыс емес немесе аралық 92 күннен ұзақ.",
            ru: "Дни не по порядку, или промежуток длиннее 92 дней.",
            en: "The days are not in order, or more than 92."
        )
    )
}
