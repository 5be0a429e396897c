/// Whose act a deadline bounds; this decides when the last day ends.
public enum DutyBearer: String, Hashable, Sendable, Codable {
    /// A body's duty: the day ends when its office closes.
    case body
    /// A citizen's act: the day ends at 23:59:59.
    case citizen
    /// Nobody has to act: a day from which something is allowed or holds.
    case nobody
}
