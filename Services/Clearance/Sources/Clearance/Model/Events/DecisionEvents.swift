import CivilTime
import Contracts

/// A security officer prepared a decision for the head.
public struct DecisionPrepared: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.decisionPrepared.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// For whom.
    public let maker: DecisionMaker
    /// What is proposed, and its sealed entry.
    public let preparation: Preparation
}

/// A decision maker granted: one decision for all its obligations. Source: CL-12, CL-16, CL-20.
public struct MakerGranted: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.makerGranted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Who decided.
    public let maker: DecisionMaker
    /// The obligations it covers.
    public let obligations: [ObligationID]
    /// The decision.
    public let decision: MakerDecision
}

/// A decision maker refused. Source: CL-20, CL-27.
public struct MakerRefused: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.makerRefused.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Who decided.
    public let maker: DecisionMaker
    /// The obligations it covers.
    public let obligations: [ObligationID]
    /// The decision.
    public let decision: MakerDecision
}

/// An obligation's restriction ended while the request was open. Source: CL-22.
public struct ObligationLapsed: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.obligationLapsed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The obligation.
    public let obligation: ObligationID
    /// The first moment after its last day.
    public let asOf: Instant
    /// How much later it was recorded, in milliseconds.
    public let recordedLateBy: Int64
}

/// After the exit decision a decision maker can only send a note to the provider. Source: CL-24.
public struct NoteSent: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.noteSent.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Who sent it.
    public let maker: DecisionMaker
    /// The exit application.
    public let exitCase: ExitCase
    /// The sealed note.
    public let sealed: SealedEntryID
}

/// Somebody opened a sealed entry; recorded before it is shown. Source: design 7.
public struct SealedPartRead: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.sealedPartRead.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The entry.
    public let entry: SealedEntryID
    /// Which annex of the entry was opened, counted from 1; nil where it was the entry itself.
    public var annex: Int?
    /// Whose it is.
    public let maker: DecisionMaker
}
