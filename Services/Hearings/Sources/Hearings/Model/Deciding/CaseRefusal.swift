import CivilTime
import Law

/// A command that was not carried out: which rule forbids it, what is lawful instead, and until when it would have been.
public struct CaseRefusal: Error, Hashable, Sendable, Codable {
    /// The stable code.
    public let problem: ProblemCode
    /// The rule.
    public let rule: RuleID
    /// The command refused.
    public let command: CommandName
    /// The stage of the case; nil before receipt.
    public let stage: CaseStage?
    /// The stage of the running round; nil where none runs.
    public let hearingStage: HearingStage?
    /// What is lawful now: for the caller, or, where the rules name the ways out, those ways whoever may take them (rules 6.4).
    public let options: [CommandName]
    /// The last day on which it was lawful; nil where no day matters.
    public let lastLawfulDay: Day?
    /// What exactly is concerned: bodies, grounds, documents, arguments, days, years. Codes only, no personal data.
    public let details: [String]
    /// The field that does not fit the rest of the command; nil where no single one is at fault.
    public let field: RefusedField?
}

/// A refusal before the options are known; `decide` completes it.
struct Objection: Error {
    let problem: ProblemCode
    let rule: RuleID
    var lastLawfulDay: Day?
    var details: [String] = []
    /// The ways out named by the rules; nil where the caller's own options are shown.
    var waysOut: [CommandName]?
    /// The field at fault.
    var field: RefusedField?

    init(
        _ problem: ProblemCode,
        _ rule: RuleID,
        lastLawfulDay: Day? = nil,
        details: [String] = [],
        waysOut: [CommandName]? = nil
    ) {
        self.problem = problem
        self.rule = rule
        self.lastLawfulDay = lastLawfulDay
        self.details = details
        self.waysOut = waysOut
    }
}
