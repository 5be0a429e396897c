/// Which calendar a date was computed with.
public struct CalendarIdentity: Hashable, Sendable, Codable {
    /// The edition's name, such as "kz-2026-03-18".
    public let edition: String
    /// A digest of the bytes the calendar was read from, given by whoever read them (by agreement SHA-256 in hexadecimal).
    public let hash: String

    /// An identity.
    public init(edition: String, hash: String) {
        self.edition = edition
        self.hash = hash
    }

    /// Whether days of years without data were assumed (``WorkingCalendar/assumed``).
    public var isAssumed: Bool { edition.contains("+assumed-") }
}
