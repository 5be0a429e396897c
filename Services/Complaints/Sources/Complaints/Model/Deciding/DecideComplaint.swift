import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

/// The reviewing body's decision, demand by demand, with an order where something must be done. Source: R14.1, R15.5, rules 7.4.
public struct DecideComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.decide
    /// The outcome for every demand judged here.
    public let outcomes: [DemandOutcome]
    /// The outcome of a complaint without demands; nil otherwise.
    public let overall: OutcomeCode?
    /// Why.
    public let grounds: String
    /// Whether lateness is among the reasons (DX-1).
    public let becauseLate: Bool
    /// The signed decision.
    public let document: Document
    /// What must be done and by when.
    public let order: SuperiorOrder?

    /// An order to decide.
    public init(
        outcomes: [DemandOutcome],
        overall: OutcomeCode? = nil,
        grounds: String,
        becauseLate: Bool = false,
        document: Document,
        order: SuperiorOrder? = nil
    ) {
        self.outcomes = outcomes
        self.overall = overall
        self.grounds = grounds
        self.becauseLate = becauseLate
        self.document = document
        self.order = order
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard case .underReview(let reviewer) = complaint.phase else { throw Objection(.stageForbids, .r14_1) }
        // The reviewer decides, or the head who answers for the body.
        guard context.caller.actor.officer == reviewer || context.caller.roles.contains(.head) else {
            throw Objection(.roleMissing, .r14_1, details: [reviewer.rawValue])
        }
        let codes = try checkedOutcomes(complaint, context)
        guard !TextCheck.isBlank(grounds) else { throw Objection(.groundsMissing, .r14_1) }
        if becauseLate, !complaint.flags.contains(.lateFiling) || complaint.flags.contains(.termRestored) {
            throw Objection(.latenessNotAGround, .dx1)
        }
        if order == nil, codes.contains(where: \.needsOrder) { throw Objection(.orderMissing, .r14_1) }
        if let order, order.complyBy < context.today {
            throw Objection(.orderInThePast, .r14_1, lastLawfulDay: nil, details: [order.complyBy.iso])
        }
        if let order, context.bodies.body(order.body) == nil || !complaint.concernedBodies.contains(order.body) {
            throw Objection(.wrongReceiver, .r14_1, details: [order.body.rawValue])
        }
        var clocks = [try context.nextWorkingDay(.notification, duty: complaint.holder)]
        if let order { clocks.append(context.clock(.execution, on: order.complyBy, duty: order.body)) }
        let fact = ComplaintDecided(
            stamp: context.stamp(complaint.edition, complaint.reviewRule),
            outcomes: outcomes,
            overall: overall,
            grounds: grounds,
            becauseLate: becauseLate,
            document: document,
            order: order,
            clocks: clocks,
            number: complaint.number,
            caseNumber: complaint.intake.object.caseNumber
        )
        return [.decided(fact)]
    }

    /// Every demand has exactly one offered outcome; without demands there is exactly one overall.
    private func checkedOutcomes(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> Set<OutcomeCode> {
        let own = complaint.ownDemands.map(\.id)
        let given = outcomes.map(\.demand)
        let isComplete = own.isEmpty ? (given.isEmpty && overall != nil) : (overall == nil && given.sorted() == own.sorted())
        guard isComplete else {
            throw Objection(.outcomesIncomplete, .r14_1, details: Set(own).symmetricDifference(given).map(\.rawValue).sorted())
        }
        let codes = Set(outcomes.map(\.outcome) + [overall].compactMap { $0 })
        let foreign = codes.subtracting(context.outcomes)
        guard foreign.isEmpty else { throw Objection(.outcomeNotOffered, .r14_1, details: foreign.map(\.rawValue).sorted()) }
        return codes
    }
}
