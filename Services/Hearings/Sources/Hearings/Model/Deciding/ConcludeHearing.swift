import CivilTime
import Contracts
import Law
import StrictJSON

/// Concludes on the outcome of the hearing: grant, refusal or another round. Source: R9.9, DX-6, A-41.
public struct ConcludeHearing: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.conclude
    /// What it comes to.
    public let conclusion: Conclusion
    /// Why; for a refusal, why the position did not convince.
    public let reasons: String
    /// The grounds of a refusal.
    public let grounds: [RefusalGround]
    /// Grounds on which the applicant was not heard yet.
    public let newGrounds: [PreliminaryGround]
    /// The refusal or the new preliminary decision.
    public let document: Document?

    /// The order.
    public init(
        conclusion: Conclusion,
        reasons: String,
        grounds: [RefusalGround] = [],
        newGrounds: [PreliminaryGround] = [],
        document: Document? = nil
    ) {
        self.conclusion = conclusion
        self.reasons = reasons
        self.grounds = grounds
        self.newGrounds = newGrounds
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !TextCheck.isBlank(reasons) else { throw Objection(.reasonMissing, .r9_9) }
        switch conclusion {
        case .grant:
            guard !matter.clearanceBlocks(at: context.now) else { throw Objection(.clearanceMissing, .r12_1) }
            return [.grantConcluded(context.grant(matter, reasons: reasons))]
        case .refuse: return [try refusal(matter, context)]
        case .newGround: return try newRound(matter, context)
        }
    }

    /// The refusal: not before DX-6 and the hearing, not after the term unless its breach is recorded, on grounds the applicant could
    /// answer, with every argument answered. Source: rules 6.3, 6.4.
    private func refusal(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> CaseEvent {
        guard let round = matter.round, round.stage == .minutesSigned, let notice = round.notice else {
            throw Objection(.notHeard, .r9_9, waysOut: Lawfulness.closedWindowCommands)
        }
        let term = try matter.termInForce()
        let earliest = notice.terms.earliestRefusal
        guard earliest.isMet(at: context.now) else {
            throw Objection(.refusalTooEarly, .dx6, lastLawfulDay: term.end, details: [earliest.due.day.iso])
        }
        let isWorking = try context.asking(matter.provider) { (provider) throws(CalendarGap) in
            try provider.isWorkingDay(context.today)
        }
        guard isWorking else { throw Objection(.dayOff, .rr7, details: [context.today.iso]) }
        if let clock = matter.openClock(.serviceTerm), !clock.isOverdue, clock.isLate(at: context.now) {
            throw Objection(.deadlinePassed, .dl14, lastLawfulDay: term.end)
        }
        try checkGrounds(round, matter, context)
        guard round.unanswered.isEmpty else {
            throw Objection(.argumentsUnanswered, .r9_9, details: round.unanswered.map(\.rawValue), waysOut: [.answerArgument])
        }
        guard let document else { throw Objection(.documentMissing, .r9_10) }
        let fact = DecisionRefused(
            stamp: context.stamp(matter, .r9_9, .r9_10),
            stage: matter.going(to: .refused),
            number: matter.number,
            provider: matter.provider,
            round: round.number,
            grounds: round.grounds.filter { grounds.contains($0.ground) },
            reasons: reasons,
            document: document,
            notifiedOn: notice.terms.effectiveDay,
            termEnd: term.end,
            clocks: [
                try context.clock(.refusalDispatch, .dl10, from: .received(context.now), matter),
                try context.clock(.entry, .dl07, from: .received(context.now), matter),
            ]
        )
        return .refused(fact)
    }

    /// Only grounds of the notice that were not removed and have not fallen since (A-41, rules 8.5).
    private func checkGrounds(
        _ round: HearingRound,
        _ matter: AdministrativeCase,
        _ context: CaseContext
    ) throws(Objection) {
        guard !grounds.isEmpty else { throw Objection(.groundMissing, .r9_9) }
        let foreign = grounds.filter { ground in !round.grounds.contains { $0.ground == ground } }
        guard foreign.isEmpty else { throw Objection(.groundNotInNotice, .a41, details: foreign.map(\.rawValue)) }
        try matter.checkNamed(grounds, on: context.today, .r9_9)
    }

    /// Another round for what the applicant could not answer yet; the notice is due as for the first.
    private func newRound(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, round.stage == .minutesSigned else { throw Objection(.notHeard, .a41) }
        guard let document else { throw Objection(.documentMissing, .a41) }
        let known = newGrounds.map(\.ground).filter { ground in round.grounds.contains { $0.ground == ground } }
        guard known.isEmpty else { throw Objection(.groundRepeated, .a41, details: known.map(\.rawValue)) }
        let added = try matter.checkCited(newGrounds, on: context.today)
        let fact = NewGroundRaised(
            stamp: context.stamp(matter, .a41),
            stage: matter.staying,
            round: round.number + 1,
            grounds: round.grounds + added,
            document: document,
            clocks: [try matter.termInForce().notice]
        )
        return [.newGroundRaised(fact)] + (try context.windowClosed(matter, in: matter.stage))
    }
}
