import CivilTime
import Law

extension AdministrativeCase {
    /// The ways out with their days, were they taken now; empty while the notice can still be served in time. Source: rules 6.4, A-11.
    public func closedWindowOptions(in context: CaseContext) throws(CaseRefusal) -> [ClosedWindowOption] {
        guard let term, stage.awaitsDecision, isNoticeWindowClosed(at: context.now) else { return [] }
        do throws(Objection) {
            let notice = HearingNotice(.posted, at: context.now)
            let terms = try context.consequences(of: notice, self).terms
            return try context.asking(provider) { (provider) throws(CalendarGap) in
                try ClosedWindowOption.all(
                    notified: terms.effectiveDay,
                    window: terms.window,
                    refusalFrom: terms.earliestRefusal.due.day,
                    termEnd: term.end,
                    deemedRefusal: term.deemedRefusal,
                    in: provider,
                    settings: context.settings
                )
            }
        } catch {
            throw Self.refusal(of: .orderLateHearing, because: error, self, by: context.caller, at: context.now)
        }
    }
}
