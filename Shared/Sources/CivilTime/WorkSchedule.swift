/// The working week and office hours of a body: data, not code (rulebook 5.1).
public struct WorkSchedule: Hashable, Sendable {
    /// The name of a schedule inside one installation, such as "provider".
    public struct ID: Hashable, Sendable, RawRepresentable, Codable, ExpressibleByStringLiteral {
        /// The name.
        public let rawValue: String
        /// The id with this name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The id with this name.
        public init(stringLiteral value: String) { self.rawValue = value }
    }

    /// A break in the day. It never moves a received document to the next day (rulebook 5.2).
    public struct Lunch: Hashable, Sendable, Codable {
        /// When the break starts.
        public let from: ClockTime
        /// When work goes on.
        public let to: ClockTime
    }

    /// The name of the schedule.
    public let id: ID
    /// The working week.
    public let week: WorkingWeek
    /// When the office opens.
    public let opens: ClockTime
    /// When the office closes; the second itself is still in time.
    public let closes: ClockTime
    /// The lunch break, if there is one.
    public let lunch: Lunch?

    /// A schedule; nil unless it opens before it closes and the lunch break lies between.
    public init?(id: ID, week: WorkingWeek, opens: ClockTime, closes: ClockTime, lunch: (from: ClockTime, to: ClockTime)? = nil) {
        guard opens < closes else { return nil }
        if let lunch { guard opens <= lunch.from, lunch.from < lunch.to, lunch.to <= closes else { return nil } }
        self.init(id, week, opens, closes, lunch.map { Lunch(from: $0.from, to: $0.to) })
    }

    private init(_ id: ID, _ week: WorkingWeek, _ opens: ClockTime, _ closes: ClockTime, _ lunch: Lunch?) {
        self.id = id
        self.week = week
        self.opens = opens
        self.closes = closes
        self.lunch = lunch
    }

    private static func clock(_ hour: Int, _ minute: Int) -> ClockTime { ClockTime(clamping: (hour * 60 + minute) * 60_000) }

    /// The territorial police body: Monday to Saturday 9:00–18:30, lunch 13:00–14:30 (RR-7; the six-day reading is A-01).
    public static let provider = WorkSchedule(
        "provider",
        .sixDay,
        clock(9, 0),
        clock(18, 30),
        Lunch(from: clock(13, 0), to: clock(14, 30))
    )
    /// The State Corporation: Monday to Saturday 9:00–20:00, no lunch break (RR-7).
    public static let stateCorporation = WorkSchedule("stateCorporation", .sixDay, clock(9, 0), clock(20, 0), nil)
    /// Bodies whose hours the source does not give: Monday to Friday 9:00–18:30.
    public static let ordinary = WorkSchedule("ordinary", .fiveDay, clock(9, 0), clock(18, 30), nil)

    /// The same hours in another week; a changed schedule gets a name of its own, such as "provider.fiveDay".
    public func inWeek(_ week: WorkingWeek) -> WorkSchedule {
        week == self.week ? self : WorkSchedule(ID(rawValue: id.rawValue + "." + week.rawValue), week, opens, closes, lunch)
    }
}

extension WorkSchedule: Codable {
    private enum CodingKeys: String, CodingKey { case id, week, opens, closes, lunch }

    /// Reads a schedule and refuses one that does not hold together.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let lunch = try container.decodeIfPresent(Lunch.self, forKey: .lunch)
        let schedule = WorkSchedule(
            id: try container.decode(ID.self, forKey: .id),
            week: try container.decode(WorkingWeek.self, forKey: .week),
            opens: try container.decode(ClockTime.self, forKey: .opens),
            closes: try container.decode(ClockTime.self, forKey: .closes),
            lunch: lunch.map { ($0.from, $0.to) }
        )
        guard let schedule else {
            throw DecodingError.dataCorruptedError(
                forKey: .opens,
                in: container,
                debugDescription: "hours do not follow each other"
            )
        }
        self = schedule
    }
}
