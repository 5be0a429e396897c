import CivilTime

/// The complaints service recorded the reviewing body's decision. Source: R14.1, rules 7.4.
public struct ComplaintDecidedNotice: PublishedEvent {
    /// The event's type.
    public static let type = "kz.shagym.complaint.decided.v1"

    /// What an outcome means for the act complained of.
    public enum Effect: Hashable, Sendable {
        /// The act fell, wholly or partly.
        case setAside
        /// The body complained of must act, or decide anew.
        case oblige
        /// The act stands.
        case other
    }

    /// The outcome of one demand, by its configurable code.
    public struct Outcome: Hashable, Sendable, Codable {
        /// The code.
        public let outcome: String

        /// An outcome.
        public init(outcome: String) { self.outcome = outcome }
    }

    /// What was ordered.
    public struct Order: Hashable, Sendable, Codable {
        /// The last day of compliance.
        public let complyBy: Day

        /// An order.
        public init(complyBy: Day) { self.complyBy = complyBy }
    }

    /// When it was recorded.
    public let stamp: RecordedAt
    /// The complaint; nil in events recorded before it was published here: then the event's subject says it.
    public let number: RegistrationNumber?
    /// The case complained of; nil when the complaint names none.
    public let caseNumber: CaseNumber?
    /// The outcome of every demand.
    public let outcomes: [Outcome]
    /// The outcome of a complaint without demands.
    public let overall: String?
    /// What was ordered; nil when nothing.
    public let order: Order?

    /// A notice.
    public init(
        stamp: RecordedAt,
        number: RegistrationNumber?,
        caseNumber: CaseNumber?,
        outcomes: [Outcome],
        overall: String? = nil,
        order: Order? = nil
    ) {
        self.stamp = stamp
        self.number = number
        self.caseNumber = caseNumber
        self.outcomes = outcomes
        self.overall = overall
        self.order = order
    }

    /// The effect of every demand, or of the whole where there are none.
    public var effects: [Effect] { (outcomes.map(\.outcome) + [overall].compactMap { $0 }).map(Self.effect) }

    /// The effect that weighs most for the act: that it fell, else that something must be done.
    public var effect: Effect {
        if effects.contains(.setAside) { return .setAside }
        return effects.contains(.oblige) ? .oblige : .other
    }

    private static func effect(of code: String) -> Effect {
        switch code {
        case "setAsideWholly", "setAsidePartly": .setAside
        case "obligeToAct", "returnForNewProcedure": .oblige
        default: .other
        }
    }
}
