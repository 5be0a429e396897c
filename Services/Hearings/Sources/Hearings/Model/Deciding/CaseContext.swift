import CivilTime
import Contracts
import Directory
import Law

/// Fresh identifiers for a new case; a command that creates nothing leaves them unused.
public struct FreshIdentifiers: Hashable, Sendable {
    /// The identity.
    public let id: CaseID
    /// The next number of the series.
    public let number: CaseNumber

    /// Fresh identifiers.
    public init(id: CaseID, number: CaseNumber) {
        self.id = id
        self.number = number
    }
}

/// Everything a decision may know beside the case and the command: values only, no clock, no disk.
public struct CaseContext: Sendable {
    /// The moment of the decision.
    public let now: Instant
    /// Who asks.
    public let caller: Caller
    /// The choices of rulebook section 12.
    public let settings: LawSettings
    /// The country's working days.
    public let calendar: WorkingCalendar
    /// The bodies, their schedules and superiors.
    public let bodies: BodyDirectory
    /// Identifiers a command may use up.
    public let fresh: FreshIdentifiers

    /// A context.
    public init(
        now: Instant,
        caller: Caller,
        settings: LawSettings = .recommended,
        calendar: WorkingCalendar,
        bodies: BodyDirectory,
        fresh: FreshIdentifiers
    ) {
        self.now = now
        self.caller = caller
        self.settings = settings
        self.calendar = calendar
        self.bodies = bodies
        self.fresh = fresh
    }

    /// The day of the decision, local.
    var today: Day { KazakhstanTime.local(now).day }

    /// What an event of a case remembers about itself.
    func stamp(_ matter: AdministrativeCase, _ basis: RuleID...) -> Stamp {
        Stamp(at: now, by: caller.actor, edition: matter.edition, basis: basis)
    }
}

extension AdministrativeCase {
    /// An event that leaves the stage as it is.
    var staying: StageChange { StageChange(from: stage, to: stage) }

    /// An event that changes the stage.
    func going(to next: CaseStage) -> StageChange { StageChange(from: stage, to: next) }

    /// The service term; every case that was accepted has one.
    func termInForce() throws(Objection) -> ServiceTerm {
        guard let term else { throw Objection(.caseClosed, .r8_3) }
        return term
    }
}
