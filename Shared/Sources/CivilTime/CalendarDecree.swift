/// An order of the Government that moves rest days, as an administrator enters it.
public struct CalendarDecree: Hashable, Sendable, Codable {
    /// One exchange of a free and a working day.
    public struct Move: Hashable, Sendable, Codable {
        /// The day that becomes free.
        public let rest: Day
        /// The day that is worked instead.
        public let worked: Day
        /// The weeks it touches.
        public let weeks: [WorkingWeek]

        /// An exchange of days.
        public init(rest: Day, worked: Day, weeks: [WorkingWeek]) {
            self.rest = rest
            self.worked = worked
            self.weeks = weeks
        }
    }

    /// The name of the calendar edition the decree makes.
    public let edition: String
    /// The day on which the decree became known.
    public let announced: Day
    /// The decree's number and date, or another short name.
    public let source: String
    /// Where the decree can be read.
    public let address: String
    /// The exchanges.
    public let moves: [Move]

    /// A decree.
    public init(edition: String, announced: Day, source: String, address: String, moves: [Move]) {
        self.edition = edition
        self.announced = announced
        self.source = source
        self.address = address
        self.moves = moves
    }
}
