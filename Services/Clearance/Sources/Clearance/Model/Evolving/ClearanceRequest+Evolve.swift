import CivilTime

extension ClearanceRequest {
    /// The state after an event. Total: an event that cannot follow changes nothing.
    ///
    /// - Parameter state: nil before the check.
    /// - Returns: nil only while nothing was checked.
    public static func evolve(_ state: ClearanceRequest?, _ event: ClearanceEvent) -> ClearanceRequest? {
        guard var matter = state else {
            guard case .checked(let fact) = event else { return nil }
            return ClearanceRequest(fact)
        }
        matter.follow(event)
        return matter
    }

    /// The state after a whole history.
    public static func replay(_ events: some Sequence<ClearanceEvent>) -> ClearanceRequest? {
        events.reduce(nil) { evolve($0, $1) }
    }

    /// Takes an event in.
    mutating func follow(_ event: ClearanceEvent) {
        if case .checked = event { return }
        guard event.stage.from == state else { return }
        timeline.append(Entry(event))
        state = event.stage.to
        apply(event)
        if state.isClosed { clocks = [:] }
    }

    private mutating func apply(_ event: ClearanceEvent) {
        switch event {
        case .checked: break
        case .accessReported, .submitted, .resubmitted, .withdrawn: applyOpening(event)
        case .routed, .manualRoutingNeeded, .routedByHand, .partsReleased, .obligationReported, .endConfirmed, .holderMoved,
            .overrideProposed, .overrideApproved:
            applyRouting(event)
        case .decisionPrepared, .makerGranted, .makerRefused, .obligationLapsed, .noteSent, .sealedPartRead, .documentAdded,
            .reviewerAdmitted, .admissionEnded:
            applyDecision(event)
        case .granted, .refused, .revoked, .expired, .superseded: applyOutcome(event)
        case .exitCaseAttached, .exitCaseEnded, .decisionReminded, .clockOverran, .deadlinesMoved, .grantsInherited:
            applyCourse(event)
        }
    }

    private mutating func applyOpening(_ event: ClearanceEvent) {
        switch event {
        case .accessReported(let fact):
            flags.insert(.accessConcealed)
            start(fact.clocks)
        case .submitted(let fact):
            stop(.submission, at: fact.stamp.at)
            file(fact.obligations, residence: fact.residence, on: fact.day)
            awaiting = Set(fact.obligations.map(\.id))
            note(fact.omission)
        case .resubmitted(let fact): refile(fact)
        default: break
        }
    }

    private mutating func note(_ omission: Omission?) {
        self.omission = omission
        if omission != nil { flags.insert(.fewerNamed) }
    }

    private mutating func file(_ named: [SecrecyObligation], residence: Residence, on day: Day) {
        obligations = named
        self.residence = residence
        requestDay = day
    }

    /// Grants already given on unchanged obligations stay; everything else is asked anew, at the residence of the new request.
    private mutating func refile(_ fact: ClearanceResubmitted) {
        let unchanged = Set(obligations).intersection(fact.obligations).map(\.id)
        let asked = Set(parts.filter { $0.state != .granted }.map(\.obligation))
        let kept = Set(unchanged).subtracting(asked)
        parts.removeAll { $0.state != .granted || !unchanged.contains($0.obligation) }
        anchors = anchors.filter { unchanged.contains($0.key) }
        judged.formIntersection(unchanged)
        ends = ends.filter { unchanged.contains($0.key) }
        endedBefore.formIntersection(kept)
        if residence != fact.residence { seised = nil }
        preparations = [:]
        proposedOverride = nil
        file(fact.obligations, residence: fact.residence, on: fact.day)
        awaiting = Set(fact.obligations.map(\.id)).subtracting(kept)
        note(fact.omission)
    }

    private mutating func applyOutcome(_ event: ClearanceEvent) {
        preparations = [:]
        proposedOverride = nil
        clocks = [:]
        switch event {
        case .granted(let fact):
            grant = fact
            start(fact.clocks)
        case .revoked(let fact):
            revocation = fact
            decisionsTaken += 1
            seal(fact.decision.sealed, of: fact.maker)
        case .superseded(let fact):
            if case .newObligation(let obligation) = fact.cause { supersededBy = obligation }
        default: break
        }
    }

    private mutating func applyCourse(_ event: ClearanceEvent) {
        switch event {
        case .exitCaseAttached(let fact):
            exitCase = fact.exitCase
            exitEnd = nil
        case .exitCaseEnded(let fact):
            exitEnd = fact.end
            guard case .issued(let at) = fact.end else { break }
            if let revocation, revocation.stamp.at >= at { flags.insert(.revokedAfterIssue) }
        case .grantsInherited(let fact):
            inherited = fact.grants
            preparations = [:]
        case .decisionReminded(let fact): clocks[.decision(fact.maker)]?.reminded = fact.reminder
        case .clockOverran(let fact):
            clocks[fact.key]?.isOverdue = true
            if let flag = fact.key.overrunFlag { flags.insert(flag) }
        case .deadlinesMoved(let fact):
            for facts in fact.clocks {
                let reminded = clocks[facts.key]?.reminded ?? 0
                clocks[facts.key] = Clock(facts)
                clocks[facts.key]?.reminded = reminded
            }
        default: break
        }
    }
}
