import CivilTime
import Law

/// Recomputes open deadlines with the calendar of the context, as after a Government decree that moves a day; of a joined complaint also those
/// that rest, for they run again if its lead brings no decision. A day that was set by somebody stays. Source: A-48, design 3.
public struct MoveDeadlines: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.moveDeadlines
    /// The decree or other reason, in words.
    public let because: String

    /// An order to move deadlines.
    public init(because: String) { self.because = because }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        var moved: [StartedClock] = []
        for clock in complaint.openClocks + complaint.restingClocks {
            guard let old = clock.facts.deadline else {
                if let new = try nextDay(clock.facts, complaint, context) { moved.append(new) }
                continue
            }
            let new = try context.known { (calendar) throws(CalendarGap) in try old.recomputed(with: calendar) }
            // What was only assumed is replaced by what is known, even where the day is the same.
            guard new.due != old.due || old.proof.calendar.isAssumed && !new.proof.calendar.isAssumed else { continue }
            moved.append(
                StartedClock(key: clock.facts.key, duty: clock.facts.duty, day: new.due.day, due: new.due.closing, deadline: new)
            )
        }
        guard !moved.isEmpty else { return [] }
        return [.deadlinesMoved(DeadlinesMoved(stamp: context.stamp(complaint.edition, .a48), because: because, clocks: moved))]
    }

    /// A day that was the next working one after what called for it, where another day is that now.
    private func nextDay(
        _ clock: StartedClock,
        _ complaint: Complaint,
        _ context: ComplaintContext
    ) throws(Objection) -> StartedClock? {
        guard let body = clock.duty, let moment = complaint.causeOfNextDay(clock.key) else { return nil }
        let new = try context.nextWorkingDay(clock.key, duty: body, after: moment)
        return new.day == clock.day ? nil : new
    }
}

extension Complaint {
    /// When that was recorded of which the next working day is the clock's; nil for every other clock.
    fileprivate func causeOfNextDay(_ key: ClockKey) -> Instant? {
        switch (key, phase) {
        case (.notification, _): timeline.last { [ComplaintDecided.type, SatisfiedInFull.type].contains($0.type) }?.at
        case (.lead, .joined(_, concluded: true)): timeline.last { $0.type == LeadFollowed.type }?.at
        default: nil
        }
    }

    /// The clocks that stand still while a lead is conducted, and may run again.
    fileprivate var restingClocks: [Clock] {
        guard stage == .joined else { return [] }
        return clocks.filter { clock in
            if case .released = clock.status { return true }
            return false
        }
    }
}
