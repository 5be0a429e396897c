import CivilTime

extension ProofDay: Codable {
    private enum CodingKeys: String, CodingKey { case day, step, number, moved, closed, because, months, monthEnd }

    private enum Name: String, Codable {
        case afterClosing, start, counted, skipped, sameDate, rolledTo, nextDay, lastDayBefore
    }

    /// Reads `{"day": "2026-07-06", "step": "skipped", "because": {…}}` and its like.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let step: Step
        switch try container.decode(Name.self, forKey: .step) {
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
        switch step {
        case .afterClosing(let closed):
            try container.encode(Name.afterClosing, forKey: .step)
            try container.encode(closed, forKey: .closed)
        case .start: try container.encode(Name.start, forKey: .step)
        case .counted(let number, let moved):
            try container.encode(Name.counted, forKey: .step)
            try container.encode(number, forKey: .number)
            try container.encodeIfPresent(moved, forKey: .moved)
        case .skipped(let reason):
            try container.encode(Name.skipped, forKey: .step)
            try container.encode(reason, forKey: .because)
        case .sameDate(let months, let monthEnd):
            try container.encode(Name.sameDate, forKey: .step)
            try container.encode(months, forKey: .months)
            try container.encode(monthEnd, forKey: .monthEnd)
        case .rolledTo: try container.encode(Name.rolledTo, forKey: .step)
        case .nextDay: try container.encode(Name.nextDay, forKey: .step)
        case .lastDayBefore: try container.encode(Name.lastDayBefore, forKey: .step)
        }
    }
}
