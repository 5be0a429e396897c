import CivilTime
import Directory
import Law

/// One deadline as people see it.
public struct DeadlineView: Hashable, Sendable, Codable {
    /// Which clock.
    public let clock: ClockKey
    /// Its name in words.
    public let title: Text3
    /// The body that must act; nil for the complainant.
    public let duty: BodyID?
    /// The last day.
    public let day: Day
    /// The last moment.
    public let due: Instant
    /// `running`, `overdue`, `met` or `late`.
    public let status: DeadlineStatus
    /// The rule.
    public let rule: RuleID
    /// How far its length is verified.
    public let mark: RuleMark
    /// The computed deadline with its proof; nil where a body set the day.
    public let deadline: Deadline?
}

/// How a deadline stands.
public enum DeadlineStatus: String, CaseIterable, Hashable, Sendable, Codable {
    case running
    case overdue
    case met
    case late
}

/// One line of the timeline.
public struct TimelineView: Hashable, Sendable, Codable {
    /// The event's name.
    public let type: String
    /// Its words.
    public let title: Text3
    /// When.
    public let at: Instant
    /// Who: for the filer only the kind and the body.
    public let by: Actor
    /// The rules.
    public let basis: [RuleID]
}

/// A command with its words.
public struct CommandView: Hashable, Sendable, Codable {
    /// The command.
    public let command: CommandName
    /// Its words.
    public let title: Text3
}

/// A forbidden command with its words.
public struct ForbiddenView: Hashable, Sendable, Codable {
    /// The command.
    public let command: CommandName
    /// Its words.
    public let title: Text3
    /// Why not.
    public let reason: Text3
    /// The stable code.
    public let problem: ProblemCode
    /// The rule.
    public let rule: RuleID
    /// The last day on which it was lawful.
    public let lastLawfulDay: Day?
}

/// One demand with its answer and outcome.
public struct DemandView: Hashable, Sendable, Codable {
    /// The demand.
    public let id: DemandID
    /// Its words.
    public let text: String
    /// The answer of the body complained of.
    public let answer: DemandAnswer?
    /// The outcome at the reviewing body.
    public let outcome: OutcomeCode?
    /// The complaint it was split off to.
    public let movedTo: ComplaintID?
}

/// A complaint as staff see it.
public struct StaffComplaintView: Hashable, Sendable, Codable {
    /// The complaint.
    public let id: ComplaintID
    /// Its number.
    public let number: RegistrationNumber
    /// For `If-Match`.
    public let version: Int
    /// Where it stands.
    public let stage: ComplaintStage
    /// The stage in words.
    public let stageTitle: Text3
    /// The row of the routing table.
    public let route: ComplaintRoute
    /// The body that must act.
    public let owner: BodyID
    /// The edition of the Rules.
    public let edition: RuleEdition
    /// Who is complained of.
    public let respondent: Respondent
    /// What it is about.
    public let object: ObjectKind
    /// What it says. Personal data.
    public let content: ComplaintContent
    /// Its demands.
    public let demands: [DemandView]
    /// What is missing.
    public let missing: [ContentItem]
    /// What is notable, in the order of the enum.
    public let flags: [ComplaintFlag]
    /// Its deadlines, open ones first.
    public let deadlines: [DeadlineView]
    /// What may be done.
    public let lawful: [CommandView]
    /// What may not, and why.
    public let forbidden: [ForbiddenView]
    /// What happened.
    public let timeline: [TimelineView]
}

/// A complaint as its filer sees it: what happens next, by when, what can be done.
public struct FilerComplaintView: Hashable, Sendable, Codable {
    /// The number.
    public let number: RegistrationNumber
    /// Where it stands.
    public let stage: ComplaintStage
    /// The stage in words.
    public let stageTitle: Text3
    /// What happens next, in words.
    public let whatHappensNext: Text3
    /// By when; nil when it is closed.
    public let byDay: Day?
    /// The body that must act.
    public let owner: BodyID
    /// What the filer should know: late, premature, incomplete, restored.
    public let notices: [Text3]
    /// What is still missing.
    public let missing: [ContentItem]
    /// The day from which a premature complaint has its object; nil otherwise.
    public let ripensOn: Day?
    /// What the filer can do now.
    public let youCan: [CommandView]
    /// The demands.
    public let demands: [DemandView]
    /// The deadlines, with proofs.
    public let deadlines: [DeadlineView]
    /// What happened; officers are not named.
    public let timeline: [TimelineView]
    /// The complaint that goes on elsewhere, when this one was redirected or linked.
    public let continuesAs: ComplaintID?
}
