import CivilTime
import Law

/// The days on which the hearing of one case may be held, as the law sees them.
struct HearingDays: Hashable, Sendable {
    /// Each calendar day from today on, with what forbids it.
    let days: [LawfulDay]
    /// The first day on which a hearing may be held.
    let first: Day
    /// The last one (DL-09).
    let last: Day
    /// The day to propose: the second working day after the notice, when the objection term has run (rules 6.3, point 2).
    let proposed: Day
    /// The last day for the notice; nil once it was served.
    let lastNotice: Day?

    /// The lawful days in the order in which they are offered: from the proposed one on, then the earlier ones, the latest first.
    var inOrderOfProposal: [LawfulDay] {
        days.filter { $0.day >= proposed } + days.filter { $0.day < proposed }.reversed()
    }
}

extension AdministrativeCase {
    /// The days for its hearing: before the notice those that some notice still possible allows, afterwards the two that it left
    /// (rules 6.3, R9.8). When no notice is in time any more, the days of one given now: they need the head's order.
    /// - Throws: ``CaseRefusal`` when no hearing is in preparation, or a year has no calendar.
    func hearingDays(in context: CaseContext) throws(CaseRefusal) -> HearingDays {
        do throws(Objection) {
            guard let round, round.stage != .held, round.stage != .minutesSigned else {
                throw Objection(.hearingStageForbids, .r9_8)
            }
            if let terms = round.notice?.terms {
                return try days(from: terms.window.first, through: terms.window.last, terms.window.last, lastNotice: nil, context)
            }
            let last = try termInForce().notice.day
            let isClosed = isNoticeWindowClosed(at: context.now)
            let (first, proposed, end) = try context.asking(provider) { (provider) throws(CalendarGap) in
                let posted = try provider.hearingWindow(notifiedOn: provider.effectiveDay(of: context.now))
                // A notice handed over on paper counts from today, whatever the hour.
                let handed = try provider.hearingWindow(notifiedOn: context.today)
                let final = isClosed ? posted : try provider.hearingWindow(notifiedOn: last)
                return (min(posted.first, handed.first), posted.last, final.last)
            }
            return try days(from: first, through: end, min(proposed, end), lastNotice: last, context)
        } catch {
            throw Self.refusal(of: .scheduleHearing, because: error, self, by: context.caller, at: context.now)
        }
    }

    /// Every day from today to the end of the term, or to the last day of a hearing if that is later. A day off is named as one wherever
    /// it lies, as by the law's own plan; only a working day before the first one is the day of the notice.
    private func days(
        from first: Day,
        through last: Day,
        _ proposed: Day,
        lastNotice: Day?,
        _ context: CaseContext
    ) throws(Objection) -> HearingDays {
        let end = max(last, term?.end ?? last)
        let found = try context.asking(provider) { (provider) throws(CalendarGap) in
            var found: [LawfulDay] = []
            var day = min(context.today, first)
            while day <= end {
                var obstacle: HearingObstacle? = day < first ? .noticeDay : day > last ? .afterSecondDay : nil
                if case .off(let reason) = try provider.status(of: day) { obstacle = .dayOff(reason) }
                found.append(LawfulDay(day, obstacle: obstacle))
                day = day.adding(days: 1)
            }
            return found
        }
        return HearingDays(days: found, first: first, last: last, proposed: proposed, lastNotice: lastNotice)
    }
}
