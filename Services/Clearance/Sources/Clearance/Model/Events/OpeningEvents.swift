import CivilTime
import Contracts
import Directory
import Law

/// It was found whether a clearance is required. Source: CL-01, CL-02, CL-04, CL-05.
public struct ClearanceChecked: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.checked.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The request.
    public let id: ClearanceRequestID
    /// Its number.
    public let number: ClearanceNumber
    /// The person asked about.
    public let holder: SecretHolder
    /// The body whose legal officer routes by hand and answers for the file.
    public let desk: BodyID
    /// What the check rests on.
    public let source: CheckSource
    /// The exit application; nil when asked without one (CL-03).
    public let exitCase: ExitCase?
    /// Clocks that start.
    public let clocks: [StartedClock]
}

/// Access to state secrets became known after every row said "none". Source: CL-02.
public struct AccessReported: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.accessReported.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Who reported, in words such as the number of a reply.
    public let report: String
    /// Grounds that come into question for the provider's case; never cited by the system.
    public let candidates: [RefusalGround]
    /// Clocks that start.
    public let clocks: [StartedClock]
}

/// The holder named every obligation. Source: R12.1, A-23.
public struct ClearanceSubmitted: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.submitted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// All obligations, also those older than five years.
    public let obligations: [SecrecyObligation]
    /// The residence on the day of the request.
    public let residence: Residence
    /// The day of the request.
    public let day: Day
    /// Obligations that other requests named and this one leaves out; nil where there are none.
    public var omission: Omission?
}

/// The holder asks again after a refusal. Source: rules 11.4 [I].
public struct ClearanceResubmitted: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.resubmitted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// What is new.
    public let circumstances: String
    /// All obligations.
    public let obligations: [SecrecyObligation]
    /// The residence on the day of this request.
    public let residence: Residence
    /// The day of this request.
    public let day: Day
    /// Obligations that other requests named and this one leaves out; nil where there are none.
    public var omission: Omission?
}

/// The holder withdrew. Source: rules 11.4 [I].
public struct ClearanceWithdrawn: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.withdrawn.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
}
