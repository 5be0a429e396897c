/// What a day is for a working week.
public enum DayStatus: Hashable, Sendable {
    /// An ordinary working day.
    case working
    /// A rest day or transferred holiday that is worked because of an order.
    case workingMovedIn(MovedDay)
    /// A free day.
    case off(DayOff)

    /// Whether the day is a working day.
    public var isWorking: Bool {
        if case .off = self { false } else { true }
    }
}
