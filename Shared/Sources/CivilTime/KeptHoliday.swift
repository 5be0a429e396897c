/// A holiday on a concrete date.
public struct KeptHoliday: Hashable, Sendable, Codable {
    /// The holiday's id, such as "capitalDay".
    public let id: String
    /// Its name for people.
    public let name: HolidayName
    /// Where its date was read.
    public let source: String
    /// Whether the date is an estimate.
    public let estimated: Bool
}
