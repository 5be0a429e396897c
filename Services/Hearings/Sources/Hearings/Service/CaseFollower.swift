import CivilTime
import Journal

/// What else changes with a case, in the same transaction: the booking of its hearing follows its commands.
protocol CaseFollower: AnyObject {
    /// Does what follows from a case's new events.
    /// - Parameter before: the case before them; nil when they begin it.
    /// - Throws: `Problem` when it cannot be done; then nothing of the command is kept.
    func follow(
        _ events: [CaseEvent],
        from before: AdministrativeCase?,
        to matter: AdministrativeCase,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws

    /// What the last command did is kept (`true`) or never was (`false`).
    func settle(kept: Bool)

    /// Nothing in memory can be trusted any more.
    func forgetAll()
}
