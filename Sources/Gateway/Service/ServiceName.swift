/// The services behind the gateway, by the names that stand in paths, metrics and socket folders.
enum ServiceName: String, CaseIterable, Sendable {
    /// Complaints (R14, R15).
    case complaints
    /// Administrative cases, preliminary decisions and hearings (R8, R9).
    case hearings
    /// Exit clearances (R12).
    case clearance
}
