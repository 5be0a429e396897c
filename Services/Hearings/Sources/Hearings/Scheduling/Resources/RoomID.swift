import Directory

/// A room for hearings; unique inside one body and never given to another room.
public struct RoomID: NamedID {
    /// The text.
    public let rawValue: String

    /// Nil unless the text is well formed, see ``form``.
    public init?(rawValue: String) {
        guard ScheduleName.isWellFormed(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = ScheduleName.form
}

/// The common form of the identifiers of the schedule.
enum ScheduleName {
    static let form = "1 to 64 letters, digits, . _ - @"

    static func isWellFormed(_ text: String) -> Bool { StaffID(rawValue: text) != nil }
}
