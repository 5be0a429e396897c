import CivilTime
import Law

/// What a case's term leaves for notice, hearing and refusal at a moment. Source: rules 6.3, 6.4.
public struct CasePlan: Hashable, Sendable {
    /// The targets for the notice.
    public let planning: NoticePlanning
    /// How urgent a notice not served yet is.
    public let colour: NoticePlanning.Colour
    /// Working days from a notice posted now to the last notice day; negative when it came too late.
    public let slack: Int
    /// What would follow from a notice posted now.
    public let noticeNow: NoticeTerms
    /// The ways out, where the window is closed.
    public let options: [ClosedWindowOption]
}

extension AdministrativeCase {
    /// The plan; nil where no decision is awaited any more.
    public func plan(in context: CaseContext) throws(CaseRefusal) -> CasePlan? {
        guard let term, stage.awaitsDecision else { return nil }
        let options = try closedWindowOptions(in: context)
        do throws(Objection) {
            let terms = try context.consequences(of: HearingNotice(.posted, at: context.now), self).terms
            let last = term.notice.day
            let (planning, slack) = try context.asking(provider) { (provider) throws(CalendarGap) in
                (
                    try NoticePlanning(lastNoticeDay: last, in: provider),
                    try provider.workingDays(after: terms.effectiveDay, through: last)
                )
            }
            return CasePlan(
                planning: planning,
                colour: planning.colour(at: context.now),
                slack: terms.effectiveDay > last ? min(slack, -1) : slack,
                noticeNow: terms,
                options: options
            )
        } catch {
            throw Self.refusal(of: .serveNotice, because: error, self, by: context.caller, at: context.now)
        }
    }
}
