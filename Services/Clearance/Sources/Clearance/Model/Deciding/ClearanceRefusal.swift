import Law

/// An order that was not carried out: which rule forbids it and what is lawful instead.
public struct ClearanceRefusal: Error, Hashable, Sendable, Codable {
    /// The stable code.
    public let problem: ProblemCode
    /// The rule.
    public let rule: RuleID
    /// The command refused.
    public let command: CommandName
    /// The state of the request; nil before the check, and for callers who may know its status at most.
    public let state: ClearanceState?
    /// What is lawful now: for the caller, or, where the rules name the way out, that way whoever may take it.
    public let options: [CommandName]
    /// What exactly is concerned: obligations, decision makers, years. Codes only, no personal data, no grounds.
    public let details: [String]
}

/// A refusal before the options are known; `decide` completes it.
struct Objection: Error {
    let problem: ProblemCode
    let rule: RuleID
    let details: [String]
    /// The ways out named by the rules; nil where the caller's own options are shown.
    let waysOut: [CommandName]?

    init(_ problem: ProblemCode, _ rule: RuleID, details: [String] = [], waysOut: [CommandName]? = nil) {
        self.problem = problem
        self.rule = rule
        self.details = details
        self.waysOut = waysOut
    }
}
