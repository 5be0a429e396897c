import CivilTime
import Contracts

extension AdministrativeCase {
    /// What can happen at any stage.
    mutating func applyCourse(_ event: CaseEvent) {
        let stamp = event.stamp
        switch event {
        case .withdrawn(let fact):
            orderedIssue = nil
            store([fact.document], as: .application, stamp)
        case .reopened(let fact): applyReopened(fact)
        case .termWarned(let fact):
            warnings.insert(fact.warning)
            if !fact.missingReplies.isEmpty { flags.insert(.repliesMissing) }
            if fact.clearancePending { flags.insert(fact.warning == .lastNoticeDay ? .clearanceChoiceDue : .clearanceAwaited) }
            start(fact.clocks ?? [])
        case .termBreached:
            flags.formUnion([.termBreached, .deemedRefusal])
            if let clock = openClock(.serviceTerm) { clocks[.serviceTerm]?.status = .overdue(since: clock.overrunsAt) }
            warnings.formUnion(TermWarning.allCases)
        case .clockOverran(let fact):
            guard openClock(fact.key) != nil else { return }
            clocks[fact.key]?.status = .overdue(since: fact.asOf)
            if let flag = fact.key.overrunFlag { flags.insert(flag) }
        case .deadlinesMoved(let fact):
            move(fact.clocks)
            if let term = fact.term { apply(term, at: stamp.at) }
            if let terms = fact.terms { changeRound { $0.notice?.terms = terms } }
        case .givenForComplaint(let fact): complaintsGiven.insert(fact.complaint)
        case .complaintOutcomeNoted(let fact):
            complaintOutcomes.append(fact)
            flags.insert(.complaintOutcomeOpen)
        default: break
        }
    }

    /// The refusal falls; replies stay, the department confirms anew.
    private mutating func applyReopened(_ fact: CaseReopened) {
        flags.insert(.reopened)
        flags.remove(.noticeWindowClosed)
        flags.remove(.complaintOutcomeOpen)
        flags.remove(.clearanceAwaited)
        flags.remove(.clearanceChoiceDue)
        releaseAll(at: fact.stamp.at)
        refusal = nil
        departmentAnswer = nil
        plannedGrounds = []
        confirmedGrounds = []
        removedGrounds = []
        isDecisionPrepared = false
        warnings = []
        term = fact.term
        start([fact.term.clock])
    }
}
