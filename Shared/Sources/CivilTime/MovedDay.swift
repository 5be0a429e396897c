/// A rest day moved by an order of the Government: one day becomes free and another one is worked for it (Labour Code art. 85(3),
/// rulebook S-25).
public struct MovedDay: Hashable, Sendable, Codable {
    /// The day that becomes free.
    public let rest: Day
    /// The day that is worked instead.
    public let worked: Day
    /// The weeks it touches. An order that moves a Saturday touches only the five-day week: in a six-day week Saturday is no rest day.
    public let weeks: [WorkingWeek]
    /// Where the fact was read.
    public let source: String
    /// The day on which it became known; nil if that is not recorded (it then counts as always known).
    public let announced: Day?

    /// A moved day.
    public init(rest: Day, worked: Day, weeks: [WorkingWeek], source: String, announced: Day? = nil) {
        self.rest = rest
        self.worked = worked
        self.weeks = weeks
        self.source = source
        self.announced = announced
    }
}
