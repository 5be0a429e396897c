/// Which days of the week a body works.
public enum WorkingWeek: String, Hashable, Sendable, Codable, CaseIterable {
    /// Monday to Friday.
    case fiveDay
    /// Monday to Saturday.
    case sixDay

    /// Whether the day of the week is a weekly rest day.
    public func rests(on weekday: Weekday) -> Bool {
        switch weekday {
        case .sunday: true
        case .saturday: self == .fiveDay
        default: false
        }
    }
}
