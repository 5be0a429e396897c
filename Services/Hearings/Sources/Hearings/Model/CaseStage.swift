/// Where an administrative case stands. Source: rules 11.1.
public enum CaseStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// The State Corporation refused acceptance with form 5; no case started (R8.3).
    case intakeRefused
    /// Accepted with form 4 or through the portal; the service term runs.
    case accepted
    /// Registered by the provider's chancellery.
    case registered
    /// The provider found the package incomplete; the term keeps running.
    case incompleteFound
    /// The package is complete: data entry, screening and inquiries follow.
    case complete
    /// The five state bodies are asked; the department is to confirm.
    case inquiries
    /// A refusal is intended; nothing is decided yet.
    case refusalPlanned
    /// The applicant was notified; machine 11.2 runs.
    case preliminaryStage
    /// A permission is intended.
    case grantPlanned
    /// The refusal was decided; notice and originals are to go out.
    case refused
    /// The permission was entered.
    case granted
    /// The local military body removes the applicant from the register.
    case militaryRemoval
    /// The applicant is to surrender the identity document.
    case surrenderRequested
    /// Surrendered; the decision is to be issued.
    case surrendered
    case closedRefused
    case closedGranted
    case closedWithdrawn

    /// Whether nothing more is to be done.
    public var isClosed: Bool {
        switch self {
        case .intakeRefused, .closedRefused, .closedGranted, .closedWithdrawn: true
        case .accepted, .registered, .incompleteFound, .complete, .inquiries, .refusalPlanned, .preliminaryStage, .grantPlanned,
            .refused, .granted, .militaryRemoval, .surrenderRequested, .surrendered:
            false
        }
    }

    /// Whether the decision is still to be taken: while it is, the service term runs (DL-14, A-35).
    public var awaitsDecision: Bool {
        switch self {
        case .accepted, .registered, .incompleteFound, .complete, .inquiries, .refusalPlanned, .preliminaryStage, .grantPlanned:
            true
        case .intakeRefused, .refused, .granted, .militaryRemoval, .surrenderRequested, .surrendered, .closedRefused,
            .closedGranted, .closedWithdrawn:
            false
        }
    }
}

/// The change of stage an event brings; every event shows it, for the monitoring of services (R13.1).
public struct StageChange: Hashable, Sendable, Codable {
    /// The stage before; nil before the case existed.
    public let from: CaseStage?
    /// The stage after; the same where nothing changes.
    public let to: CaseStage
}
