import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit

/// The letters of the cases on the thread that owns the journal: asks for their delivery, records how they arrived, and reminds.
final class NoticeDesk {
    /// The kind of the timers of reminders.
    static let timerKind = "reminder"

    private let coding = DeskEventCoding()
    let surroundings: Surroundings
    let templates: NoticeTemplates

    init(_ surroundings: Surroundings) throws {
        self.surroundings = surroundings
        templates = try NoticeTemplates.standard()
    }

    // MARK: What follows from a case's events

    /// Asks for the deliveries that follow from the events of a case, records what they prove, and sets the next reminder.
    /// - Parameters:
    ///   - booking: the booking of the case that counts, with the names of rooms and people; nil if there is none.
    ///   - cancelled: the booking that was given up by these events.
    func follow(
        _ events: [CaseEvent],
        of matter: AdministrativeCase,
        booking: (Booking, HearingResources)?,
        cancelled: Booking?,
        in transaction: Transaction,
        now: Instant
    ) throws {
        var touches = cancelled != nil
        for event in events {
            switch event {
            case .noticeServed(let fact):
                try served(fact, matter, booking, transaction, now)
                touches = true
            case .serviceProved(let fact):
                guard let notice = matter.round?.notice else { continue }
                try report(
                    Self.proved(fact.channel ?? notice.channel, fact.proof.sha256.rawValue, fact.at ?? notice.at),
                    about: fact.letter ?? .notice,
                    round: fact.round,
                    matter,
                    transaction,
                    now
                )
                touches = true
            case .serviceNotProved(let fact):
                let channel = try notices(of: matter, transaction).requests.last { $0.kind == .hearing }?.channel ?? .paper
                let failure: NoticeDelivery.Event? = NoticeProof(reference: fact.reason, at: now).map {
                    .failed(channel, channel == .paper ? .addresseeAbsent : .cabinetUnavailable, $0)
                }
                try report(failure, about: .notice, round: fact.round, matter, transaction, now)
                touches = true
            case .hearingRescheduled, .hearingAdjourned:
                if let booking, let left = booking.0.earlier.last {
                    let entry = calendar(booking.0, booking.1, of: matter, now: now)
                    try tell(.postponement, calendar: entry, matter, transaction, now) { party in
                        try letter(.postponement, to: party, matter, left.from, left.because.text, booking, event.stamp)
                    }
                }
                touches = true
            default: break
            }
        }
        if let cancelled, case .cancelled(let reason) = cancelled.state, matter.wasNotified {
            let stamp = events.last?.stamp
            let entry = calendar(cancelled, HearingResources(), of: matter, now: now)
            try tell(.cancellation, calendar: entry, matter, transaction, now) { party in
                try letter(.cancellation, to: party, matter, cancelled.slot, reason.text, nil, stamp)
            }
        }
        if touches { try remindNext(matter, booking?.0, transaction, now) }
    }

    /// The notice goes to the applicant and to whoever acts for the applicant, with a word about it by e-mail and text message.
    private func served(
        _ fact: NoticeServed,
        _ matter: AdministrativeCase,
        _ booking: (Booking, HearingResources)?,
        _ transaction: Transaction,
        _ now: Instant
    ) throws {
        let channel: NoticeChannel = fact.channel == .paper ? .paper : .personalCabinet
        let words = try reminder(matter, booking)
        let entry = booking.map { calendar($0.0, $0.1, of: matter, now: now) }
        for party in matter.parties {
            let letter = NoticeLetter(kind: .hearing, round: fact.round, party: party, document: fact.notice, calendar: entry)
            try request(letter, by: channel, of: matter, at: fact.at, transaction)
            guard let words else { continue }
            for messenger in NoticeDelivery.Messenger.allCases {
                let word = NoticeLetter(kind: .reminder, round: fact.round, party: party, text: words, calendar: entry)
                try request(word, by: messenger.channel, of: matter, at: fact.at, transaction)
            }
        }
        guard fact.proof == .proved else { return }
        let reference = (fact.proofDocument ?? fact.notice).sha256.rawValue
        let proved = Self.proved(fact.channel, reference, fact.at)
        try report(proved, about: .notice, round: fact.round, matter, transaction, fact.stamp.at)
    }

    private static func proved(_ channel: ServiceChannel, _ reference: String, _ at: Instant) -> NoticeDelivery.Event? {
        NoticeProof(reference: reference, at: at).map { channel == .paper ? .handedOver($0) : .posted($0) }
    }

    /// The way of the notice itself, and the two that only tell; each party has a letter of its own.
    private func tell(
        _ kind: NoticeKind,
        calendar: String? = nil,
        _ matter: AdministrativeCase,
        _ transaction: Transaction,
        _ now: Instant,
        step: Reminder.Step? = nil,
        _ text: (NoticeParty) throws -> Text3?
    ) throws {
        guard let round = matter.rounds.last else { return }
        let channels: [NoticeChannel] = [round.notice?.channel == .paper ? .paper : .personalCabinet, .email, .sms]
        for party in matter.parties {
            guard let text = try text(party) else { continue }
            let letter = NoticeLetter(
                kind: kind,
                round: round.number,
                party: party,
                text: text,
                calendar: calendar,
                step: step
            )
            // Nobody goes out with paper to remind.
            for channel in channels where kind != .reminder || channel != .paper {
                try request(letter, by: channel, of: matter, at: now, transaction)
            }
        }
    }

    // MARK: Reports

    /// Records what an adapter or an officer reports.
    func record(_ order: DeliveryOrder, of matter: AdministrativeCase, in transaction: Transaction, now: Instant) throws {
        guard let round = matter.rounds.last, let report = order.report else { throw Problem.deliveryUnreadable }
        let party = order.party ?? .applicant
        let notices = try notices(of: matter, transaction)
        let letter = order.letter ?? notices.letter(to: party, in: round.number, at: order.at)
        let addressee = CaseNotices.Addressee(round: round.number, party: party, letter: letter)
        guard let delivery = notices.deliveries[addressee] else { throw Problem.deliveryUnknown }
        let fact: NoticeDelivery.Event
        do throws(NoticeDelivery.Problem) { fact = try delivery.decide(report, at: now) } catch { throw error.asProblem }
        let reported = DeliveryReported(at: now, round: round.number, party: party, report: fact, letter: letter)
        try append(reported, matter, transaction)
    }

    private func report(
        _ report: NoticeDelivery.Event?,
        about letter: ServedLetter,
        round: Int,
        _ matter: AdministrativeCase,
        _ transaction: Transaction,
        _ now: Instant
    ) throws {
        guard let report else { return }
        let notices = try notices(of: matter, transaction)
        let addressee = CaseNotices.Addressee(round: round, party: .applicant, letter: letter)
        // What an adapter has reported already is not said again.
        guard let delivery = notices.deliveries[addressee], (try? delivery.decide(report, at: now)) != nil else { return }
        let reported = DeliveryReported(at: now, round: round, party: .applicant, report: report, letter: letter)
        try append(reported, matter, transaction)
    }

    /// Which letter to the applicant a report is about.
    func letter(of order: DeliveryOrder, _ matter: AdministrativeCase, in transaction: Transaction) throws -> ServedLetter {
        let round = matter.rounds.last?.number ?? 0
        return try order.letter ?? notices(of: matter, transaction).letter(to: .applicant, in: round, at: order.at)
    }

    /// How the letters of the present round stand, by party.
    func deliveries(of matter: AdministrativeCase, in transaction: Transaction) throws -> [NoticeDelivery] {
        guard let round = matter.round, round.notice != nil else { return [] }
        return try notices(of: matter, transaction).deliveries(of: round.number)
    }

    private func notices(of matter: AdministrativeCase, _ transaction: Transaction) throws -> CaseNotices {
        try CaseNotices(transaction.events(of: CaseNotices.subject(of: matter.id)), coding)
    }

    private func request(
        _ letter: NoticeLetter,
        by channel: NoticeChannel,
        of matter: AdministrativeCase,
        at: Instant,
        _ transaction: Transaction
    ) throws {
        let request = NoticeRequested(letter, by: channel, of: matter.id, from: matter.provider, at: at)
        try transaction.append(
            coding.draft(request, NoticeRequested.type(by: channel), CaseNotices.subject(of: request.matter), request.at)
        )
    }

    private func append(_ fact: DeliveryReported, _ matter: AdministrativeCase, _ transaction: Transaction) throws {
        try transaction.append(coding.draft(fact, fact.report.type, CaseNotices.subject(of: matter.id), fact.at))
    }

    // MARK: Reminders

    /// Sends a reminder that became due and sets the next. One whose successor is due too, or whose hearing has begun, is left out.
    func fire(
        _ timer: JournalTimer,
        on matter: AdministrativeCase,
        booking: (Booking, HearingResources)?,
        in transaction: Transaction,
        now: Instant
    ) throws {
        guard let booking, let notified = matter.round?.notice?.at, matter.round?.stage == .noticeServed else { return }
        let before = Instant(milliseconds: timer.due - 1)
        let due = try reminders(booking.0, matter, notified: notified, now: before).filter { $0.at <= now }
        if let last = due.last, booking.0.slot.starts > now {
            let text = try reminder(matter, booking)
            try tell(.reminder, matter, transaction, now, step: last.step) { _ in text }
        }
        try remindNext(matter, booking.0, transaction, now)
    }

    private func remindNext(_ matter: AdministrativeCase, _ booking: Booking?, _ transaction: Transaction, _ now: Instant) throws
    {
        let key = "reminder:" + matter.id.rawValue
        guard let booking, let notified = matter.round?.notice?.at, matter.round?.stage == .noticeServed,
            let next = try reminders(booking, matter, notified: notified, now: now).first
        else {
            try transaction.cancelTimer(key)
            return
        }
        try transaction.set(JournalTimer(key: key, due: next.at.milliseconds, subject: matter.id.rawValue, kind: Self.timerKind))
    }

    private func reminders(_ booking: Booking, _ matter: AdministrativeCase, notified: Instant, now: Instant) throws -> [Reminder]
    {
        let calendar = CaseContext.desk(surroundings, now: now).provider(matter.provider)
        return try Reminder.reminders(for: booking, notified: notified, now: now, in: calendar)
    }
}

extension AdministrativeCase {
    /// Whether the applicant was told of a hearing in the last round.
    fileprivate var wasNotified: Bool { rounds.last?.notice != nil }

    /// To whom letters go: the applicant, and whoever acts for the applicant.
    var parties: [NoticeParty] { intake.representative == nil ? [.applicant] : [.applicant, .representative] }

    /// The name of a party.
    func name(of party: NoticeParty) -> String {
        (party == .representative ? intake.representative?.name : nil) ?? applicant.name
    }
}
