import Directory

/// What the bus thread hands to the writing thread, decoded and checked.
public enum ComplaintsCommand: Sendable {
    /// Files a complaint; a dry run gives out no tracking code, for the number will be somebody else's.
    case file(ReceiveComplaint, by: Principal, isDryRun: Bool)
    /// Carries out a command on a complaint, only if it is still at `version` where one is given.
    case execute(ComplaintCommand, on: ComplaintID, version: Int?, by: Principal)
}
