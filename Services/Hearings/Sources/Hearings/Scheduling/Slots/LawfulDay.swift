import CivilTime
import Law

/// A calendar day and why the law allows no hearing on it.
public struct LawfulDay: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Why there can be no hearing; nil if there can.
    public let obstacle: HearingObstacle?

    /// A day as the law sees it.
    public init(_ day: Day, obstacle: HearingObstacle?) {
        self.day = day
        self.obstacle = obstacle
    }

    /// The days after a notice, as ``NoticeOutcome`` judges them.
    public static func days(after outcome: NoticeOutcome) -> [LawfulDay] {
        outcome.days.map { LawfulDay($0.day, obstacle: $0.noHearing) }
    }

    /// The same, with the days up to `last` that follow them: they come too late (DL-09).
    public static func days(after outcome: NoticeOutcome, through last: Day) -> [LawfulDay] {
        var days = days(after: outcome)
        while let end = days.last?.day, end < last { days.append(LawfulDay(end.adding(days: 1), obstacle: .afterSecondDay)) }
        return days
    }
}
