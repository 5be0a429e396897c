/// What is known of maintenance the applicant owes (DC-03, DC-07).
public struct MaintenanceFacts: Hashable, Sendable {
    /// Condition A: enforcement proceedings for maintenance against the applicant are active.
    public let isEnforced: Bool
    /// Condition B: the family members to be maintained by law who permanently reside in Kazakhstan.
    public let residing: Set<MaintenanceRecipient>
    /// Family members to be maintained by law on whose registration in Kazakhstan there are no data.
    public let unregistered: Set<MaintenanceRecipient>

    /// Facts about maintenance.
    public init(isEnforced: Bool, residing: Set<MaintenanceRecipient>, unregistered: Set<MaintenanceRecipient> = []) {
        self.isEnforced = isEnforced
        self.residing = residing
        self.unregistered = unregistered
    }

    /// No proceedings, nobody to maintain.
    public static let none = MaintenanceFacts(isEnforced: false, residing: [])
}
