import CivilTime
import Law

/// A command that was not carried out: which rule forbids it, what is lawful instead, and until when it would have been.
public struct ComplaintRefusal: Error, Hashable, Sendable, Codable {
    /// The stable code.
    public let problem: ProblemCode
    /// The rule.
    public let rule: RuleID
    /// The command refused.
    public let command: CommandName
    /// The stage of the complaint; nil before receipt.
    public let stage: ComplaintStage?
    /// What is lawful now.
    public let options: [CommandName]
    /// The last day on which it was lawful; nil where no day matters.
    public let lastLawfulDay: Day?
    /// What exactly is concerned: missing parts, demands, hashes, years. Codes only, no personal data.
    public let details: [String]
}

/// A refusal before the options are known; `decide` completes it.
struct Objection: Error {
    let problem: ProblemCode
    let rule: RuleID
    var lastLawfulDay: Day?
    var details: [String] = []

    init(_ problem: ProblemCode, _ rule: RuleID, lastLawfulDay: Day? = nil, details: [String] = []) {
        self.problem = problem
        self.rule = rule
        self.lastLawfulDay = lastLawfulDay
        self.details = details
    }
}
