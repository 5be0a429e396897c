/// Computes what every day is: weekly rest, then holidays, then holidays moved by the law's rule, then days moved by orders.
struct WeekTableBuilder {
    let first: Int
    private(set) var codes: [UInt16]
    private(set) var statuses: [DayStatus] = [.working, .off(.weeklyRest)]
    private let week: WorkingWeek
    private let facts: CalendarFacts

    init(facts: CalendarFacts, week: WorkingWeek) throws(CalendarDataError) {
        guard let firstDay = Day(year: facts.years.lowerBound, month: 1, day: 1),
            let lastDay = Day(year: facts.years.upperBound, month: 12, day: 31)
        else { throw .badYears(first: facts.years.lowerBound, last: facts.years.upperBound) }
        self.facts = facts
        self.week = week
        self.first = Int(firstDay.number)
        self.codes = (0...(lastDay - firstDay)).map { week.rests(on: firstDay.adding(days: $0).weekday) ? 1 : 0 }
        let kept = keptHolidays()
        for entry in kept { set(entry.day, .off(.holiday(entry.holiday))) }
        transfer(kept)
        for move in facts.moves where move.weeks.contains(week) {
            try apply(move)
        }
    }

    /// The observed holidays inside the years with data, in the order of their dates.
    private func keptHolidays() -> [(day: Day, holiday: KeptHoliday, moves: Bool)] {
        var kept: [(day: Day, holiday: KeptHoliday, moves: Bool)] = []
        for observance in facts.observances where observance.withdrawn == nil {
            guard let holiday = facts.holidays.first(where: { $0.id == observance.holiday }) else { continue }
            let days: [Day]
            switch observance.dates {
            case .once(let day): days = [day]
            case .yearly(let month, let day, let years):
                days = facts.years.clamped(to: years).compactMap {
                    years.contains($0) ? Day(year: $0, month: month, day: day) : nil
                }
            }
            let note = KeptHoliday(id: holiday.id, name: holiday.name, source: observance.source, estimated: observance.estimated)
            for day in days where offset(day) != nil { kept.append((day, note, holiday.kind == .state)) }
        }
        return kept.sorted { $0.day < $1.day }
    }

    /// A state holiday on a weekly rest day makes the next working day free; several in a row take one working day each.
    private mutating func transfer(_ kept: [(day: Day, holiday: KeptHoliday, moves: Bool)]) {
        for entry in kept where entry.moves && week.rests(on: entry.day.weekday) {
            var target = entry.day.adding(days: 1)
            while let offset = offset(target), codes[offset] != 0 { target = target.adding(days: 1) }
            set(target, .off(.transferredHoliday(entry.holiday, from: entry.day)))
        }
    }

    private mutating func apply(_ move: MovedDay) throws(CalendarDataError) {
        guard let rest = offset(move.rest) else { throw .outsideYears(move.rest) }
        guard let worked = offset(move.worked) else { throw .outsideYears(move.worked) }
        guard statuses[Int(codes[rest])].isWorking else { throw .alreadyFree(move.rest, week) }
        guard !statuses[Int(codes[worked])].isWorking else { throw .alreadyWorked(move.worked, week) }
        set(move.rest, .off(.movedRest(move)))
        set(move.worked, .workingMovedIn(move))
    }

    private func offset(_ day: Day) -> Int? {
        let offset = Int(day.number) - first
        return offset >= 0 && offset < codes.count ? offset : nil
    }

    /// Gives a day a status of its own; a day outside the data has none.
    private mutating func set(_ day: Day, _ status: DayStatus) {
        guard let offset = offset(day), statuses.count < Int(UInt16.max) else { return }
        statuses.append(status)
        codes[offset] = UInt16(statuses.count - 1)
    }
}
