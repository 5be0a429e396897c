import Contracts

/// Takes note of the clearance's state; grounds never come here. Source: R12.1, rules 8.5.
public struct RecordClearance: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.recordClearance
    /// Its state.
    public let clearance: Clearance

    /// The order.
    public init(clearance: Clearance) {
        self.clearance = clearance
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard matter.applicant.category == .citizen || clearance.status == .notRequired else {
            throw Objection(.clearanceNotForApplicant, .cl04)
        }
        guard clearance.status != .granted || !clearance.numbers.isEmpty else { throw Objection(.clearanceNumberMissing, .r12_1) }
        guard clearance != matter.clearance else { return [] }
        // What the clearance service publishes is not overwritten; proof of informing comes to the provider alone.
        guard matter.clearanceRequests.isEmpty || clearance.hasSameStanding(as: matter.clearance) else {
            throw Objection(.clearanceFollowed, .r12_1)
        }
        return [try context.recorded(clearance, matter)]
    }
}

extension Clearance {
    fileprivate func hasSameStanding(as other: Clearance) -> Bool {
        status == other.status && isFiledWithAll == other.isFiledWithAll && numbers == other.numbers
    }
}

extension CaseContext {
    /// The state of a clearance becomes known, and what follows for a permission on its way (A-10, CL-24) and for one still to come.
    /// - Parameter requests: those of the clearance service; nil where a person records it.
    func recorded(
        _ clearance: Clearance,
        requests: [ClearanceNotice]? = nil,
        _ matter: AdministrativeCase
    ) throws(Objection) -> CaseEvent {
        let isBehind: Set<CaseStage> = [.grantPlanned, .granted, .militaryRemoval, .surrenderRequested, .surrendered]
        let blocks = clearance.blocksGrant(on: today)
        let stops = blocks && isBehind.contains(matter.stage)
        let review = stops ? [try nextWorkingDay(.clearanceReview, provider: matter.provider)] : []
        let choice = matter.warnings.isEmpty ? [] : try clearanceChoice(matter, blocks: blocks)
        return .clearanceRecorded(
            ClearanceRecorded(
                stamp: stamp(matter, .r12_1, .a10),
                stage: matter.staying,
                clearance: clearance,
                blocks: stops,
                clocks: review + choice,
                requests: requests
            )
        )
    }

    /// Near the end of the term a legal officer is to choose while no refusal is planned and the clearance is not there: until the last
    /// lawful day of a notice. Source: rules 8.5.
    func clearanceChoice(_ matter: AdministrativeCase, blocks: Bool) throws(Objection) -> [StartedClock] {
        let open: Set<CaseStage> = [.accepted, .registered, .incompleteFound, .complete, .inquiries, .grantPlanned]
        guard blocks, open.contains(matter.stage), matter.openClock(.clearanceChoice) == nil else { return [] }
        let notice = try matter.termInForce().notice
        guard now < notice.due else { return [] }
        return [StartedClock(key: .clearanceChoice, duty: .body(matter.provider), day: notice.day, due: notice.due, deadline: nil)]
    }
}
