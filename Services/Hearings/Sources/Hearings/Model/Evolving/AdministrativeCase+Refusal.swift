import CivilTime
import Contracts
import Law

extension AdministrativeCase {
    /// Planning, drafting and deciding a refusal.
    mutating func applyRefusal(_ event: CaseEvent) {
        let at = event.stamp.at
        switch event {
        case .refusalPlanned(let fact):
            plannedGrounds = fact.grounds
            removedGrounds.subtract(fact.grounds)
            isDecisionPrepared = false
            // After another grant the applicant is told anew, and surrenders anew (R9.12, R9.13).
            messageReceivedAt = nil
            surrender = nil
            flags.remove(.clearanceBlocks)
            endClearanceChoice(at: at)
            release(
                .clearanceReview,
                .afterGrant,
                .militaryRemoval,
                .surrenderMessage,
                .surrender,
                .issue,
                .entry,
                .preparation,
                at: at
            )
            start(fact.clocks)
        case .groundConfirmed(let fact):
            confirmedGrounds.insert(fact.ground)
            store(fact.evidence, as: .inquiries, fact.stamp)
        case .noticeWindowClosed(let fact): applyWindowClosed(asOf: fact.asOf)
        case .preliminaryDecisionDrafted(let fact): applyDraft(fact)
        case .groundRemoved(let fact):
            removedGrounds.insert(fact.ground)
            confirmedGrounds.remove(fact.ground)
            changeRound { $0.grounds.removeAll { $0.ground == fact.ground } }
            plannedGrounds.removeAll { $0 == fact.ground }
            store(fact.evidence, as: .documents, fact.stamp)
        case .termExtended(let fact):
            flags.insert(.termExtended)
            warnings = []
            endClearanceChoice(at: at)
            store([fact.decision, fact.confirmation], as: .decision, fact.stamp)
            apply(fact.term, at: at)
            start(fact.clocks)
        case .extensionNotified(let fact):
            stop(.extensionNotice, at: fact.at)
            store([fact.proof], as: .proofsOfService, fact.stamp)
        case .lateHearingOrdered(let fact):
            flags.formUnion([.lateHearing, .termBreached])
            store([fact.decision], as: .decision, fact.stamp)
        case .grantConcluded:
            changeRound { $0.stage = .concludedGrant }
            plannedGrounds = []
            flags.remove(.noticeWindowClosed)
            release(.notice, .hearing, .objection, .preparation, at: at)
        case .refused(let fact): applyRefused(fact)
        case .newGroundRaised(let fact): applyNewGround(fact)
        case .refusalSent(let fact):
            stop(.refusalDispatch, at: at)
            store([fact.notice], as: .decision, fact.stamp)
            store(fact.certifiedCopies, as: .documents, fact.stamp)
            store(fact.proof, as: .proofsOfService, fact.stamp)
        default: break
        }
    }

    private mutating func applyWindowClosed(asOf moment: Instant) {
        flags.insert(.noticeWindowClosed)
        if openClock(.notice) != nil { clocks[.notice]?.status = .overdue(since: moment) }
        changeRound { round in if round.stage == .drafted { round.stage = .noticeWindowClosed } }
    }

    private mutating func applyDraft(_ fact: PreliminaryDecisionDrafted) {
        stop(.preparation, at: fact.stamp.at)
        store([fact.document], as: .preliminaryDecision, fact.stamp)
        store(fact.grounds.flatMap(\.evidence), as: .inquiries, fact.stamp)
        let stage: HearingStage = flags.contains(.noticeWindowClosed) ? .noticeWindowClosed : .drafted
        if let round, round.number == fact.round {
            changeRound { round in
                round.grounds = fact.grounds
                round.decision = fact.document
                round.stage = stage
            }
        } else {
            rounds.append(HearingRound(number: fact.round, stage: stage, grounds: fact.grounds, decision: fact.document))
        }
    }

    private mutating func applyRefused(_ fact: DecisionRefused) {
        changeRound { $0.stage = .concludedRefuse }
        refusal = fact
        store([fact.document], as: .decision, fact.stamp)
        start(fact.clocks)
    }

    private mutating func applyNewGround(_ fact: NewGroundRaised) {
        release(.hearing, .objection, at: fact.stamp.at)
        store([fact.document], as: .preliminaryDecision, fact.stamp)
        store(fact.grounds.flatMap(\.evidence), as: .inquiries, fact.stamp)
        let stage: HearingStage = flags.contains(.noticeWindowClosed) ? .noticeWindowClosed : .drafted
        rounds.append(HearingRound(number: fact.round, stage: stage, grounds: fact.grounds, decision: fact.document))
        start(fact.clocks)
    }
}
