import CivilTime
import Contracts
import Directory
import Law

/// Where the obligations that wait for it are to go.
struct RoutingPlan {
    var parts: [RoutedPart] = []
    var gaps: [OpenGap] = []
    var ended: [ObligationID] = []
}

extension ClearanceContext {
    /// The plan for what waits; obligations that ended need no permission (CL-21), claimed ends are looked at by a person.
    func plan(_ matter: ClearanceRequest) -> RoutingPlan {
        var plan = RoutingPlan()
        for obligation in matter.obligations where matter.awaiting.contains(obligation.id) {
            if let end = matter.ends[obligation.id], end < today {
                plan.ended.append(obligation.id)
            } else if claimsToHaveEnded(obligation, matter) {
                plan.gaps.append(OpenGap(obligation: obligation.id, gap: .evidenceToCheck))
            } else {
                switch routing.answer(obligation, of: matter, on: today) {
                case .gap(let gap): plan.gaps.append(OpenGap(obligation: obligation.id, gap: gap))
                case .makers(let routed):
                    let known = Set(matter.parts.filter { $0.obligation == obligation.id }.map(\.maker))
                    plan.parts += routed.filter { !known.contains($0.maker) }
                }
            }
        }
        return plan
    }

    /// Evidence that nobody has looked at; without evidence an obligation counts as in force.
    private func claimsToHaveEnded(_ obligation: SecrecyObligation, _ matter: ClearanceRequest) -> Bool {
        guard let claim = obligation.end, claim.evidence != nil, !matter.judged.contains(obligation.id) else { return false }
        return claim.lastDay < today
    }

    /// A clock for each decision maker with a new part; for one that has others already it starts anew, for there is one decision.
    func clocks(_ parts: [RoutedPart], _ matter: ClearanceRequest) throws(Objection) -> [StartedClock] {
        var clocks: [StartedClock] = []
        for maker in Set(parts.map(\.maker)).sorted() { clocks.append(try decisionClock(maker, desk: matter.desk)) }
        return clocks
    }

    /// Routes what was submitted, and settles the request where nothing is left to decide. Source: rules 8.3, 11.4.
    func route(_ emission: inout Emission) throws(Objection) {
        let matter = emission.matter
        let plan = plan(matter)
        guard plan.gaps.isEmpty else {
            emission.emit(
                .manualRoutingNeeded(
                    ManualRoutingNeeded(
                        stamp: stamp(matter, .r12_1, .a22),
                        stage: matter.going(to: .manualRouting),
                        gaps: plan.gaps,
                        clocks: [try routingClock(desk: matter.desk)]
                    )
                )
            )
            return
        }
        emission.emit(
            .routed(
                ClearanceRouted(
                    stamp: Stamp(at: now, by: caller.actor, edition: matter.edition, basis: plan.basis),
                    stage: matter.going(to: .routed),
                    parts: plan.parts,
                    ended: plan.ended,
                    clocks: try clocks(plan.parts, matter)
                )
            )
        )
        settle(&emission)
    }

    /// Parts that are with somebody who is not competent: pending ones today, granted ones on the day they were granted. Source: CL-19.
    func lost(_ matter: ClearanceRequest) throws(Objection) -> [ReleasedPart] {
        var lost: [ReleasedPart] = []
        for part in matter.parts {
            guard let obligation = matter.obligation(part.obligation) else { continue }
            switch part.state {
            case .pending:
                let answer = routing.answer(obligation, of: matter, on: today)
                guard !answer.has(part.maker) else { continue }
                lost.append(try released(part, since: loss(of: part, answer)))
            case .granted:
                guard let decision = part.decision else { continue }
                let day = KazakhstanTime.local(decision.at).day
                guard !wasChosenLater(obligation, matter, than: day) else { continue }
                let answer = routing.answer(obligation, of: matter, on: day)
                guard !answer.has(part.maker) else { continue }
                lost.append(try released(part, since: loss(of: part, answer), voided: decision.number))
            case .refused, .lapsed: continue
            }
        }
        return lost
    }

    /// Whether the present way to the decision maker was chosen only after a day: then it says nothing about that day.
    private func wasChosenLater(_ obligation: SecrecyObligation, _ matter: ClearanceRequest, than day: Day) -> Bool {
        matter.anchors(of: obligation).contains { anchor in
            if case .organisation(_, let since, _) = anchor { since > day } else { false }
        }
    }

    /// The day somebody else became competent: that of the first act since the part was routed; today where no act tells.
    private func loss(of part: ObligationDecision, _ answer: ClearanceRouting.Answer) -> Day {
        guard case .makers(let makers) = answer else { return today }
        let known = Set(part.route.acts)
        return makers.flatMap(\.acts).filter { !known.contains($0) }.map(\.day).min() ?? today
    }

    /// The grants for which others are competent today. Source: R12.2, R12.3.
    func inherited(_ matter: ClearanceRequest) -> [InheritedGrant] {
        matter.makers.compactMap { maker in
            var heirs: Set<DecisionMaker> = []
            var since: Day?
            for part in matter.parts(of: maker, .granted) {
                guard let obligation = matter.obligation(part.obligation) else { continue }
                guard case .makers(let makers) = routing.answer(obligation, of: matter, on: today) else { continue }
                guard !makers.contains(where: { $0.maker == maker }) else { continue }
                heirs.formUnion(makers.map(\.maker))
                since = [since, loss(of: part, .makers(makers))].compactMap { $0 }.min()
            }
            return since.map { InheritedGrant(maker: maker, heirs: heirs.sorted(), since: $0) }
        }
    }

    func released(_ part: ObligationDecision, since: Day, voided: ClearanceNumber? = nil) throws(Objection) -> ReleasedPart {
        ReleasedPart(
            obligation: part.obligation,
            maker: part.maker,
            since: since,
            workingDaysSpent: try workingDaysSpent(part, until: since),
            voided: voided
        )
    }
}

extension RoutingPlan {
    /// The rules applied, in the order of the rulebook.
    var basis: [RuleID] {
        let applied = Set(parts.flatMap(\.rules) + (ended.isEmpty ? [] : [.cl21]))
        return [.r12_1] + RuleID.allCases.filter(applied.contains)
    }
}
