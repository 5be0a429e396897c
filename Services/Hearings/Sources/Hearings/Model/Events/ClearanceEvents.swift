import Contracts

/// A clearance request names this case; whose it is, the clearance service is asked. Source: R12.1, rules 8.5.
public struct ClearanceNoticed: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.clearanceNoticed.v1"

    /// What is known of it.
    public enum Finding: String, CaseIterable, Hashable, Sendable, Codable {
        /// Not yet whose it is.
        case asked
        /// Another person's: it counts for nothing here.
        case foreign
    }

    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The request's number.
    public let number: String
    /// What is known.
    public let finding: Finding
}

/// The clearance service did not open the request that this case needs. Source: CL-01.
public struct ClearanceNotOpened: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.clearanceNotOpened.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The code of its refusal.
    public let problem: String
}

/// The decision is to be issued; the clearance service is asked to confirm that the clearance stands. Source: R9.14, R12.1, CL-24.
public struct IssueOrdered: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.issueOrdered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// What is recorded once it is confirmed.
    public let order: IssueDecision
}

/// The clearance does not stand any more: nothing was issued. Source: R12.1, CL-24.
public struct IssueStopped: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.issueStopped.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The clocks it starts.
    public let clocks: [StartedClock]
}
