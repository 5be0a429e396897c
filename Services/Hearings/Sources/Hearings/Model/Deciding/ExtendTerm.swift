import CivilTime
import Contracts
import StrictJSON

/// The head extends the procedure by a reasoned decision, where a legal officer confirms that it applies. Source: DX-3, A-11.
public struct ExtendTerm: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.extendTerm
    /// The new last day of the term.
    public let end: Day
    /// Why.
    public let reasons: String
    /// The head's decision.
    public let decision: Document
    /// The legal officer who confirms that it applies here; not the head.
    public let confirmedBy: OfficerID
    /// That confirmation.
    public let confirmation: Document

    /// The order.
    public init(end: Day, reasons: String, decision: Document, confirmedBy: OfficerID, confirmation: Document) {
        self.end = end
        self.reasons = reasons
        self.decision = decision
        self.confirmedBy = confirmedBy
        self.confirmation = confirmation
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !TextCheck.isBlank(reasons) else { throw Objection(.reasonMissing, .dx3) }
        guard confirmedBy != context.caller.actor.officer else { throw Objection(.legalConfirmationMissing, .dx3) }
        let old = try matter.termInForce()
        let limit = try context.deadline(.dx3, from: .on(context.today), provider: matter.provider, matter.edition).due.day
        guard end > old.end else { throw Objection(.extensionNotLater, .dx3, details: [old.end.iso]) }
        guard end <= limit else { throw Objection(.extensionTooLong, .dx3, lastLawfulDay: limit, details: [limit.iso]) }
        let isWorking = try context.asking(matter.provider) { (provider) throws(CalendarGap) in try provider.isWorkingDay(end) }
        guard isWorking else { throw Objection(.dayOff, .dx3, details: [end.iso]) }
        let told = try context.clock(.extensionNotice, .dx3Notice, from: .on(context.today), matter)
        let fact = TermExtended(
            stamp: context.stamp(matter, .dx3, .a11),
            stage: matter.staying,
            reasons: reasons,
            decision: decision,
            confirmedBy: confirmedBy,
            confirmation: confirmation,
            term: try context.term(endingOn: end, provider: matter.provider, matter.edition),
            clocks: [told]
        )
        return [.termExtended(fact)]
    }
}
