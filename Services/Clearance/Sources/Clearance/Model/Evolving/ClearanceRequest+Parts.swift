import CivilTime
import Contracts

extension ClearanceRequest {
    mutating func applyRouting(_ event: ClearanceEvent) {
        switch event {
        case .routed(let fact): route(fact.parts, ended: fact.ended, fact.clocks, at: fact.stamp.at)
        case .manualRoutingNeeded(let fact):
            gaps = fact.gaps
            start(fact.clocks)
        case .routedByHand(let fact):
            for anchored in fact.anchors { anchors[anchored.obligation] = anchored.anchors }
            for end in fact.ends { ends[end.obligation] = end.lastDay }
            judged.formUnion(fact.anchors.map(\.obligation) + fact.ends.map(\.obligation))
            route(fact.parts, ended: fact.ended, fact.clocks, at: fact.stamp.at)
        case .partsReleased(let fact):
            flags.insert(.rerouted)
            release(fact.parts)
        case .obligationReported(let fact):
            obligations.append(fact.obligation)
            awaiting.insert(fact.obligation.id)
        case .endConfirmed(let fact): ends[fact.end.obligation] = fact.end.lastDay
        case .holderMoved: flags.insert(.holderMoved)
        case .overrideProposed(let fact): proposedOverride = fact
        case .overrideApproved(let fact):
            flags.insert(.overridden)
            proposedOverride = nil
            for anchored in fact.anchors { anchors[anchored.obligation] = anchored.anchors }
            judged.formUnion(fact.anchors.map(\.obligation))
            release(fact.parts)
        default: break
        }
    }

    private mutating func route(_ new: [RoutedPart], ended: [ObligationID], _ clocks: [StartedClock], at moment: Instant) {
        stop(.routing, at: moment)
        gaps = []
        awaiting = []
        endedBefore.formUnion(ended)
        parts += new.map { ObligationDecision(route: $0, routedAt: moment, state: .pending, decision: nil) }
        for case .securityBody(let body) in new.map(\.maker) where seised == nil { seised = body }
        // What was prepared did not know of the new part.
        for part in new { preparations[part.maker] = nil }
        start(clocks)
    }

    private mutating func release(_ gone: [ReleasedPart]) {
        released += gone
        for part in gone {
            parts.removeAll { $0.obligation == part.obligation && $0.maker == part.maker }
            awaiting.insert(part.obligation)
        }
        for maker in Set(gone.map(\.maker)) where parts(of: maker, .pending).isEmpty {
            clocks[.decision(maker)] = nil
            preparations[maker] = nil
        }
    }

    mutating func applyDecision(_ event: ClearanceEvent) {
        switch event {
        case .decisionPrepared(let fact):
            preparations[fact.maker] = fact.preparation
            seal(fact.preparation.sealed, of: fact.maker)
        case .makerGranted(let fact): decide(fact.maker, fact.obligations, .granted, fact.decision, at: fact.stamp.at)
        case .makerRefused(let fact): decide(fact.maker, fact.obligations, .refused, fact.decision, at: fact.stamp.at)
        case .obligationLapsed(let fact):
            change { part in
                if part.obligation == fact.obligation, part.state == .pending { part.state = .lapsed }
            }
            for maker in makers where parts(of: maker, .pending).isEmpty {
                // The duty fell away; what was late already stays flagged.
                stop(.decision(maker), at: fact.asOf)
                preparations[maker] = nil
            }
        case .noteSent(let fact): seal(fact.sealed, of: fact.maker)
        case .documentAdded(let fact):
            documents.append(AddedDocument(document: fact.document, by: fact.stamp.by, at: fact.stamp.at))
        case .reviewerAdmitted(let fact): admissions.append(fact.admission)
        case .admissionEnded(let fact): admissions.removeAll { $0 == fact.admission }
        default: break
        }
    }

    private mutating func decide(
        _ maker: DecisionMaker,
        _ covered: [ObligationID],
        _ outcome: ObligationDecisionState,
        _ decision: MakerDecision,
        at moment: Instant
    ) {
        change { part in
            guard part.maker == maker, part.state == .pending, covered.contains(part.obligation) else { return }
            part.state = outcome
            part.decision = decision
        }
        decisionsTaken += 1
        preparations[maker] = nil
        seal(decision.sealed, of: maker)
        stop(.decision(maker), at: moment)
    }

    private mutating func change(_ change: (inout ObligationDecision) -> Void) {
        for index in parts.indices { change(&parts[index]) }
    }

    mutating func seal(_ entry: SealedEntryID?, of maker: DecisionMaker) {
        guard let entry, !sealedEntries.contains(where: { $0.id == entry }) else { return }
        sealedEntries.append(SealedEntry(id: entry, maker: maker))
    }

    /// Starts clocks; one that runs already starts anew (CL-19).
    mutating func start(_ started: [StartedClock]) {
        for facts in started { clocks[facts.key] = Clock(facts) }
    }

    /// Stops a clock; late when that was after its end.
    mutating func stop(_ key: ClockKey, at moment: Instant) {
        guard let clock = clocks.removeValue(forKey: key), clock.isLate(at: moment), let flag = key.overrunFlag else { return }
        flags.insert(flag)
    }
}
