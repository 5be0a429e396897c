import CivilTime

/// What a new calendar does to one deadline.
public struct DeadlineChange: Hashable, Sendable {
    /// As it stands.
    public let old: Deadline
    /// As it would be.
    public let new: Deadline
}

extension Deadline {
    /// The same deadline computed with another calendar edition: same rule, edition of the Rules, event, term and hours.
    public func recomputed(with calendar: WorkingCalendar) throws(CalendarGap) -> Deadline {
        try rule.recomputed(self, with: calendar)
    }
}

extension WorkingCalendar {
    /// Which of the deadlines would fall on another moment, or start on another day, with this calendar; in the given order.
    public func changes(in deadlines: some Sequence<Deadline>) throws(CalendarGap) -> [DeadlineChange] {
        var changes: [DeadlineChange] = []
        for old in deadlines {
            let new = try old.recomputed(with: self)
            if new.due != old.due || new.start != old.start { changes.append(DeadlineChange(old: old, new: new)) }
        }
        return changes
    }
}
