import CivilTime
import Contracts
import Directory
import Law

/// Finds whether a clearance is required. Source: CL-01 to CL-05.
public struct CheckClearance: ClearanceOrder {
    /// The name of the order.
    public static let name = CommandName.check
    /// The person.
    public let holder: SecretHolder
    /// The body that routes by hand and answers for the file.
    public let desk: BodyID
    /// What the check rests on.
    public let source: CheckSource
    /// The exit application; nil when asked without one (CL-03).
    public let exitCase: ExitCase?

    /// The order.
    public init(holder: SecretHolder, desk: BodyID, source: CheckSource, exitCase: ExitCase? = nil) {
        self.holder = holder
        self.desk = desk
        self.source = source
        self.exitCase = exitCase
    }

    /// Foreigners, stateless persons and children need none (CL-04, CL-05); RG-1 concerns everybody all the same.
    func outcome(_ context: ClearanceContext) throws(Objection) -> ClearanceOutcome {
        guard let edition = RuleEdition.governing(effectivelyRegisteredOn: context.today) else {
            throw Objection(.notInForce, .a04)
        }
        guard source.isSound else { throw Objection(.rowsDisagree, .cl01) }
        guard holder.birthDate <= context.today else { throw Objection(.inTheFuture, .cl05) }
        guard context.bodies.body(desk) != nil else { throw Objection(.deskUnknown, .a22, details: [desk.rawValue]) }
        let isConcerned = holder.category == .citizen && holder.isAdult(on: context.today)
        let isRequired = isConcerned && source.tellsOfAccess
        // What a person states of oneself lifts no requirement from an application: that is for the desk, or for the case itself.
        guard isRequired || exitCase == nil || context.caller.actor.kind != .portal else { throw Objection(.roleMissing, .cl02) }
        let rule: RuleID =
            isRequired
            ? (source == .holder ? .cl03 : .cl01)
            : holder.category != .citizen ? .cl04 : isConcerned ? .cl02 : .cl05
        let fact = ClearanceChecked(
            stamp: Stamp(at: context.now, by: context.caller.actor, edition: edition, basis: [.r12_1, rule]),
            stage: StateChange(from: nil, to: isRequired ? .required : .notRequired),
            id: context.fresh.id,
            number: context.fresh.number,
            holder: holder,
            desk: desk,
            source: source,
            exitCase: exitCase,
            clocks: isRequired ? [try context.submissionClock(desk: desk)] : []
        )
        return ClearanceOutcome([.checked(fact)])
    }
}

extension CheckSource {
    /// The rows of form 1, item 16, reduced to what matters: anything but the express "none" declares access (CL-01).
    public static func questionnaire(_ rows: [QuestionnaireEmployment.SecretAccess]) -> CheckSource {
        .questionnaire(rows: rows.count, declared: rows.count { $0 != .none })
    }

    /// Whether the numbers fit together.
    var isSound: Bool {
        guard case .questionnaire(let rows, let declared) = self else { return true }
        return declared >= 0 && declared <= rows
    }
}
