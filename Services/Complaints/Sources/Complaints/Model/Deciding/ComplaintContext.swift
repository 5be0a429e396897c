import CivilTime
import Contracts
import Directory
import Law

/// Fresh identifiers for what a command may create; a command that creates nothing leaves them unused.
public struct FreshIdentifiers: Hashable, Sendable {
    /// For a new complaint, or the child of a redirect or split.
    public let complaint: ComplaintID
    /// The next number of the series.
    public let number: RegistrationNumber

    /// Fresh identifiers.
    public init(complaint: ComplaintID, number: RegistrationNumber) {
        self.complaint = complaint
        self.number = number
    }
}

/// Everything a decision may know beside the complaint and the command: values only, no clock, no disk.
public struct ComplaintContext: Sendable {
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
    /// Outcomes offered to the reviewing body (rules 7.4: configurable).
    public let outcomes: Set<OutcomeCode>
    /// Identifiers a command may use up.
    public let fresh: FreshIdentifiers

    /// Every outcome there is.
    public static let everyOutcome = Set(OutcomeCode.allCases)

    /// A context.
    public init(
        now: Instant,
        caller: Caller,
        settings: LawSettings = .recommended,
        calendar: WorkingCalendar,
        bodies: BodyDirectory,
        outcomes: Set<OutcomeCode> = everyOutcome,
        fresh: FreshIdentifiers
    ) {
        self.now = now
        self.caller = caller
        self.settings = settings
        self.calendar = calendar
        self.bodies = bodies
        self.outcomes = outcomes
        self.fresh = fresh
    }

    /// The day of the decision, local.
    var today: Day { KazakhstanTime.local(now).day }

    /// What an event remembers about itself.
    func stamp(_ edition: RuleEdition, _ basis: RuleID...) -> Stamp {
        Stamp(at: now, by: caller.actor, edition: edition, basis: basis)
    }
}
