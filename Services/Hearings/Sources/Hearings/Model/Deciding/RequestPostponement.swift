import CivilTime
import StrictJSON

/// Records the applicant's wish to postpone; what is left of the window is told. Source: rules 6.4.
public struct RequestPostponement: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.requestPostponement
    /// Why.
    public let reason: String
    /// Days on which the applicant cannot come.
    public let excluded: [Day]

    /// The order.
    public init(reason: String, excluded: [Day]) {
        self.reason = reason
        self.excluded = excluded
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, let terms = round.notice?.terms else { throw Objection(.hearingStageForbids, .dl09) }
        guard !TextCheck.isBlank(reason) else { throw Objection(.reasonMissing, .dl09) }
        let off = round.excludedDays.union(excluded)
        let possible = try context.asking(matter.provider) { (provider) throws(CalendarGap) in
            var days: [Day] = []
            for day in [terms.window.first, terms.window.last] where !off.contains(day) && provider.closing(of: day) > context.now
            {
                if !days.contains(day), try provider.isWorkingDay(day) { days.append(day) }
            }
            return days
        }
        let fact = PostponementRequested(
            stamp: context.stamp(matter, .dl09),
            stage: matter.staying,
            round: round.number,
            reason: reason,
            excluded: excluded,
            possible: possible
        )
        return [.postponementRequested(fact)]
    }
}
