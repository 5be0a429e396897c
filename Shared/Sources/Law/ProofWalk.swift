import CivilTime

/// Walks the calendar day by day and writes down every step; the day it ends on is the deadline's day.
struct ProofWalk {
    private(set) var days: [ProofDay] = []

    /// From the moment something reached a body to the day the law puts it on.
    mutating func receive(_ instant: Instant, at body: BodyCalendar) throws(CalendarGap) -> Day {
        let (arrival, _) = KazakhstanTime.local(instant)
        let effective = try body.effectiveDay(of: instant)
        var day = arrival
        while day < effective {
            if case .off(let reason) = try body.status(of: day) {
                add(day, .skipped(reason))
            } else {
                add(day, .afterClosing(body.schedule.closes))
            }
            day = day.adding(days: 1)
        }
        return effective
    }

    /// From day 0 to the day the term leads to.
    mutating func run(_ term: Term, from start: Day, in body: BodyCalendar) throws(CalendarGap) -> Day {
        switch term {
        case .workingDays(let days), .notBefore(let days):
            add(start, .start)
            return try count(days.count, after: start, in: body)
        case .workingDaysFromStart(let days):
            guard days.count > 0, try body.isWorkingDay(start) else {
                add(start, .start)
                return try count(days.count, after: start, in: body)
            }
            return try count(days.count, after: start.adding(days: -1), in: body)
        case .sameDay, .minutes:
            add(start, .start)
            return start
        case .workingDaysBefore(let days):
            let last = try body.subtracting(days, from: start)
            add(last, .lastDayBefore)
            _ = try count(through: start, after: last, in: body)
            return last
        case .calendarMonths(let months):
            return try addMonths(months, to: start, in: body)
        case .fromNextDay:
            add(start, .start)
            add(start.adding(days: 1), .nextDay)
            return start.adding(days: 1)
        }
    }

    private mutating func count(_ number: Int, after start: Day, in body: BodyCalendar) throws(CalendarGap) -> Day {
        var day = start
        var counted = 0
        while counted < number {
            day = day.adding(days: 1)
            if try visit(day, counted + 1, in: body) { counted += 1 }
        }
        return day
    }

    private mutating func count(through last: Day, after start: Day, in body: BodyCalendar) throws(CalendarGap) -> Int {
        var day = start
        var counted = 0
        while day < last {
            day = day.adding(days: 1)
            if try visit(day, counted + 1, in: body) { counted += 1 }
        }
        return counted
    }

    /// Writes down one day; whether it was a working day.
    private mutating func visit(_ day: Day, _ number: Int, in body: BodyCalendar) throws(CalendarGap) -> Bool {
        switch try body.status(of: day) {
        case .working: add(day, .counted(number, moved: nil))
        case .workingMovedIn(let move): add(day, .counted(number, moved: move))
        case .off(let reason):
            add(day, .skipped(reason))
            return false
        }
        return true
    }

    private mutating func addMonths(_ months: CalendarMonths, to start: Day, in body: BodyCalendar) throws(CalendarGap) -> Day {
        add(start, .start)
        let target = start.adding(months: months.count)
        add(target, .sameDate(months: months.count, monthEnd: target.day != start.day))
        let due = try body.workingDay(onOrAfter: target)
        var day = target
        while day < due {
            if case .off(let reason) = try body.status(of: day) { add(day, .skipped(reason)) }
            day = day.adding(days: 1)
        }
        if due != target { add(due, .rolledTo) }
        return due
    }

    private mutating func add(_ day: Day, _ step: ProofDay.Step) { days.append(ProofDay(day: day, step: step)) }
}
