import CivilTime
import Synchronization

/// The one calendar that all parts of a service ask, on whichever thread.
final class CalendarInForce: Sendable {
    private let calendar: Mutex<WorkingCalendar>

    init(_ calendar: WorkingCalendar) { self.calendar = Mutex(calendar) }

    var value: WorkingCalendar {
        get { calendar.withLock { $0 } }
        set { calendar.withLock { $0 = newValue } }
    }
}
