import CivilTime

extension ProofDay: Codable {
    private enum CodingKeys: String, CodingKey { case day, step, number, moved, closed, because, months, monthEnd }

    /// Reads `{"day": "2026-07-06", "step": "skipped", "because": {…}}` and its like.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let step: Step
        switch try container.decode(Step.Name.self, forKey: .step) {
        case .afterClosing: step = .afterClosing(try container.decode(ClockTime.self, forKey: .closed))
        case .start: step = .start
        case .counted:
            step = .counted(
                try container.decode(Int.self, forKey: .number),
                moved: try container.decodeIfPresent(MovedDay.self, forKey: .moved)
            )
        case .skipped: step = .skipped(try container.decode(DayOff.self, forKey: .because))
        case .sameDate:
            step = .sameDate(
                months: try container.decode(Int.self, forKey: .months),
                monthEnd: try container.decode(Bool.self, forKey: .monthEnd)
            )
        case .rolledTo: step = .rolledTo
        case .nextDay: step = .nextDay
        case .lastDayBefore: step = .lastDayBefore
        }
        self.init(day: try container.decode(Day.self, forKey: .day), step: step)
    }

    /// Writes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(day, forKey: .day)
        try container.encode(step.name, forKey: .step)
        switch step {
        case .afterClosing(let closed): try container.encode(closed, forKey: .closed)
        case .counted(let number, let moved):
            try container.encode(number, forKey: .number)
            try container.encodeIfPresent(moved, forKey: .moved)
        case .skipped(let reason): try container.encode(reason, forKey: .because)
        case .sameDate(let months, let monthEnd):
            try container.encode(months, forKey: .months)
            try container.encode(monthEnd, forKey: .monthEnd)
        case .start, .rolledTo, .nextDay, .lastDayBefore: break
        }
    }
}

extension ProofDay.Step {
    /// The step's name in JSON.
    enum Name: String, Codable {
        case afterClosing, start, counted, skipped, sameDate, rolledTo, nextDay, lastDayBefore
    }

    var name: Name {
        switch self {
        case .afterClosing: .afterClosing
        case .start: .start
        case .counted: .counted
        case .skipped: .skipped
        case .sameDate: .sameDate
        case .rolledTo: .rolledTo
        case .nextDay: .nextDay
        case .lastDayBefore: .lastDayBefore
        }
    }
}
