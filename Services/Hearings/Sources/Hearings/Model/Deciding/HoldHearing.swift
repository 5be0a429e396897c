import CivilTime
import StrictJSON

/// Records a hearing as held, as missed by the applicant, or as broken off. Source: R9.8, A-09, DL-09.
public struct HoldHearing: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.holdHearing
    /// How it ended.
    public let outcome: HearingOutcome
    /// When it really began.
    public let start: Instant
    /// When it really ended.
    public let end: Instant
    /// When it goes on; only for a hearing broken off.
    public let next: HearingAppointment?
    /// Why it was broken off.
    public let reason: String?

    /// The order.
    public init(outcome: HearingOutcome, start: Instant, end: Instant, next: HearingAppointment? = nil, reason: String? = nil) {
        self.outcome = outcome
        self.start = start
        self.end = end
        self.next = next
        self.reason = reason
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, let notice = round.notice, let appointment = round.appointment else {
            throw Objection(.hearingNotScheduled, .r9_8)
        }
        guard start <= end else { throw Objection(.timesDisagree, .r9_8) }
        guard end <= context.now else { throw Objection(.inTheFuture, .r9_8) }
        guard KazakhstanTime.local(start).day >= notice.terms.window.first else {
            throw Objection(
                .hearingTooEarly,
                .r9_8,
                lastLawfulDay: notice.terms.window.last,
                details: [notice.terms.window.first.iso]
            )
        }
        switch outcome {
        case .adjourned: return [try adjourned(round, notice.terms, matter, context)]
        case .absent:
            // Whoever was told another time must be proved to know that one.
            guard round.isAppointmentKnown else {
                throw Objection(.serviceNotProved, .a09, waysOut: [.proveService, .reportServiceNotProved])
            }
            guard end >= appointment.startsAt else { throw Objection(.hearingTooEarly, .a09, details: [appointment.day.iso]) }
        case .held: break
        }
        let fact = HearingHeld(
            stamp: outcome == .absent ? context.stamp(matter, .r9_8, .a09) : context.stamp(matter, .r9_8),
            stage: matter.staying,
            round: round.number,
            outcome: outcome,
            start: start,
            end: end
        )
        return [.hearingHeld(fact)]
    }

    /// Broken off: it goes on inside the window, or it counts as it stands.
    private func adjourned(
        _ round: HearingRound,
        _ terms: NoticeTerms,
        _ matter: AdministrativeCase,
        _ context: CaseContext
    ) throws(Objection) -> CaseEvent {
        guard let next, let reason, !TextCheck.isBlank(reason) else { throw Objection(.appointmentIncomplete, .dl09) }
        try context.check(next, in: terms, round, matter)
        let fact = HearingAdjourned(
            stamp: context.stamp(matter, .dl09),
            stage: matter.staying,
            round: round.number,
            start: start,
            end: end,
            next: next,
            reason: reason
        )
        return .hearingAdjourned(fact)
    }
}
