import CivilTime
import Contracts

extension AdministrativeCase {
    /// From preparing the permission to issuing it; and the entry of any decision.
    mutating func applyGrant(_ event: CaseEvent) {
        let stamp = event.stamp
        switch event {
        case .decisionPrepared(let fact):
            stop(.preparation, at: stamp.at)
            isDecisionPrepared = true
            store([fact.document], as: .decision, stamp)
            start(fact.clocks)
        case .decisionEntered(let fact):
            stop(.entry, at: stamp.at)
            store(fact.document, as: .decision, stamp)
            start(fact.clocks)
        case .militaryRemovalRequested(let fact):
            stop(.afterGrant, at: stamp.at)
            store(fact.document, as: .inquiries, stamp)
            start(fact.clocks)
        case .militaryRemovalConfirmed(let fact):
            stop(.militaryRemoval, at: stamp.at)
            store([fact.document], as: .inquiries, stamp)
            start(fact.clocks)
        case .militarySkipped(let fact):
            stop(.afterGrant, at: stamp.at)
            start(fact.clocks)
        case .messageReceived(let fact):
            messageReceivedAt = fact.at
            stop(.surrenderMessage, at: fact.at)
            start(fact.clocks)
        case .documentSurrendered(let fact):
            surrender = fact
            release(.surrenderMessage, at: stamp.at)
            stop(.surrender, at: fact.surrenderedAt)
            start(fact.clocks)
        case .issueOrdered(let fact): orderedIssue = fact.order
        case .issueStopped(let fact):
            orderedIssue = nil
            flags.insert(.clearanceBlocks)
            start(fact.clocks)
        case .issued(let fact):
            orderedIssue = nil
            permission = fact
            stop(.issue, at: stamp.at)
            store([fact.document], as: .decision, stamp)
            store(fact.toRepresentative?.proof, as: .documents, stamp)
        default: break
        }
    }
}
