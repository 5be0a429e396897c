import CivilTime
import Law

/// Recomputes open deadlines with the calendar of the context, as after a Government decree that moves a day. Source: A-48.
public struct MoveDeadlines: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.moveDeadlines
    /// The decree or other reason, in words.
    public let because: String

    /// The order.
    public init(because: String) {
        self.because = because
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        var moved: [StartedClock] = []
        for clock in matter.openClocks where clock.facts.key != .serviceTerm && clock.facts.key != .notice {
            guard let old = clock.facts.deadline else { continue }
            let new = try context.known { (calendar) throws(CalendarGap) in try old.recomputed(with: calendar) }
            guard new.due != old.due || old.proof.calendar.isAssumed && !new.proof.calendar.isAssumed else { continue }
            moved.append(
                StartedClock(key: clock.facts.key, duty: clock.facts.duty, day: new.due.day, due: new.due.closing, deadline: new)
            )
        }
        let term = try movedTerm(matter, context)
        let terms = try movedTerms(matter, context)
        guard !moved.isEmpty || term != nil || terms != nil else { return [] }
        let fact = DeadlinesMoved(
            stamp: context.stamp(matter, .a48),
            stage: matter.staying,
            because: because,
            clocks: moved,
            term: term,
            terms: terms
        )
        return [.deadlinesMoved(fact)]
    }

    /// The service term with the new calendar; nil where nothing changes or no term runs.
    private func movedTerm(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> ServiceTerm? {
        guard let old = matter.term, matter.openClock(.serviceTerm) != nil else { return nil }
        var deadline = old.clock.deadline
        if let counted = deadline {
            deadline = try context.known { (calendar) throws(CalendarGap) in try counted.recomputed(with: calendar) }
        }
        let end = deadline?.due.day ?? old.end
        let new = try context.term(endingOn: end, deadline, provider: matter.provider, matter.edition)
        let isSame = new.end == old.end && new.notice.day == old.notice.day && new.warnOn == old.warnOn
        return isSame ? nil : new
    }

    /// The days of the served notice with the new calendar; nil where nothing changes.
    private func movedTerms(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> NoticeTerms? {
        guard let notice = matter.round?.notice else { return nil }
        let new = try context.consequences(of: HearingNotice(notice.channel.delivery, at: notice.at), matter).terms
        let old = notice.terms
        let isSame = new.window == old.window && new.earliestRefusal.due == old.earliestRefusal.due
        return isSame ? nil : new
    }
}
