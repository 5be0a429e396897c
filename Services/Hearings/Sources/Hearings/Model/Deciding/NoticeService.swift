import CivilTime
import Contracts
import Law

/// Serving a notice, in time or by the head's order: the same checks but for the window. Source: R9.7, R9.8, A-09, A-11.
struct NoticeService {
    let at: Instant
    let channel: ServiceChannel
    let proof: ServiceProof
    let notice: Document
    let proofDocument: Document?

    func event(_ matter: AdministrativeCase, _ context: CaseContext, isLate: Bool) throws(Objection) -> CaseEvent {
        guard let round = matter.round, let appointment = round.appointment else {
            throw Objection(.hearingNotScheduled, .r9_8)
        }
        // Never dated back behind what is recorded, never ahead.
        guard at <= context.now else { throw Objection(.inTheFuture, .a11) }
        guard at >= matter.lastRecordedAt else { throw Objection(.backdated, .a11) }
        guard proof != .notProved else { throw Objection(.serviceNotProved, .a09) }
        if proof == .proved, channel == .paper, proofDocument == nil { throw Objection(.documentMissing, .a09) }
        let (terms, clocks) = try context.consequences(of: HearingNotice(channel.delivery, at: at), matter)
        let last = try matter.termInForce().notice
        guard isLate || terms.effectiveDay <= last.day else {
            throw Objection(.noticeWindowClosed, .a11, lastLawfulDay: last.day, waysOut: Lawfulness.closedWindowCommands)
        }
        for cited in round.grounds {
            if let objection = matter.objection(to: cited.ground, on: context.today) { throw objection }
        }
        try context.check(appointment, in: terms, round, matter)
        let fact = NoticeServed(
            stamp: isLate ? context.stamp(matter, .a11, .r9_8) : context.stamp(matter, .r9_7, .r9_8, .dl08),
            stage: matter.going(to: .preliminaryStage),
            round: round.number,
            at: at,
            channel: channel,
            proof: proof,
            notice: notice,
            proofDocument: proofDocument,
            appointment: appointment,
            grounds: round.grounds.map(\.ground),
            terms: terms,
            isLate: isLate,
            clocks: clocks
        )
        return .noticeServed(fact)
    }
}
