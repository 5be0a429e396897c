import Directory
import Law

/// One thing to enter in the register.
public enum OrganisationLine: Hashable, Sendable, Codable {
    /// An organisation.
    case organisation(Organisation)
    /// What happened to one.
    case act(OrganisationAct)

    private enum OrganisationCodingKeys: String, CodingKey {
        case _0 = "entry"
    }
    private enum ActCodingKeys: String, CodingKey {
        case _0 = "entry"
    }
}

/// Enters lines in the register: one, or many from a list in whatever order.
public struct EnterOrganisations: Hashable, Sendable, Codable {
    /// The lines.
    public let lines: [OrganisationLine]

    /// The order.
    public init(lines: [OrganisationLine]) {
        self.lines = lines
    }
}

/// What became of one line.
public struct OrganisationLineResult: Hashable, Sendable {
    /// The line, counted from 1 as it was given.
    public let line: Int
    /// Why it was not entered; nil when it was.
    public let problem: OrganisationProblem?
}

/// What the register takes in, and what became of each line.
public struct OrganisationOutcome: Hashable, Sendable {
    /// The events, in an order in which they can be taken in.
    public let events: [OrganisationEvent]
    /// One result for each line, in the order given.
    public let results: [OrganisationLineResult]
}

/// An order to the register that was not carried out.
public struct OrganisationRefusal: Error, Hashable, Sendable {
    /// The stable code.
    public let problem: ProblemCode
    /// The rule.
    public let rule: RuleID
    /// What would not fit then; nil where it is something else.
    public let because: OrganisationProblem?

    init(problem: ProblemCode, rule: RuleID, because: OrganisationProblem? = nil) {
        self.problem = problem
        self.rule = rule
        self.because = because
    }
}
