import CivilTime
import Contracts
import Law

extension AdministrativeCase {
    /// From registration to the department's confirmation.
    mutating func applyPreparation(_ event: CaseEvent) {
        let at = event.stamp.at
        switch event {
        case .registered(let fact):
            stop(.registration, at: at)
            registeredOn = fact.registeredOn
            start(fact.clocks)
        case .completenessConfirmed(let fact):
            stop(.completeness, at: at)
            start(fact.clocks)
        case .incompleteFound(let fact):
            stop(.completeness, at: at)
            check = fact.check
            flags.insert(.incomplete)
        case .documentsAdded(let fact):
            check = fact.check
            store(fact.documents, as: .documents, fact.stamp)
            if fact.check.isComplete { flags.remove(.incomplete) }
            start(fact.clocks)
        case .documentAdded(let fact): store([fact.document], as: fact.kind, fact.stamp)
        case .enteredInMigrationPoliceIs(let fact):
            enteredAt = at
            start(fact.clocks)
        case .inquiriesSent(let fact):
            stop(.screening, at: at)
            stop(.inquiries, at: at)
            store(fact.documents, as: .inquiries, fact.stamp)
        case .replyRecorded(let fact): applyReply(fact)
        case .sentToDepartment:
            stop(.departmentFile, at: at)
            sentToDepartmentAt = at
        case .departmentConfirmed(let fact):
            departmentAnswer = fact.answer
            plannedGrounds = fact.grounds
            if fact.answer == .refuse { endClearanceChoice(at: at) }
            store([fact.document], as: .directorateConfirmation, fact.stamp)
            start(fact.clocks)
        case .clearanceRecorded(let fact): applyClearance(fact)
        case .clearanceNoticed(let fact): if fact.finding == .foreign { foreignClearances.insert(fact.number) }
        case .clearanceNotOpened: flags.insert(.clearanceNotOpened)
        default: break
        }
    }

    private mutating func applyReply(_ fact: ReplyRecorded) {
        replies.append(fact.reply)
        store(fact.reply.documents, as: .inquiries, fact.stamp)
        // What a body reports anew was not removed.
        removedGrounds.subtract(fact.reply.grounds)
        guard fact.requiresClearance else { return }
        flags.insert(.accessConcealed)
        clearance = Clearance(status: .required, numbers: clearance.numbers, informed: clearance.informed)
    }

    private mutating func applyClearance(_ fact: ClearanceRecorded) {
        clearance = fact.clearance
        if let requests = fact.requests {
            clearanceRequests = requests
            flags.remove(.clearanceNotOpened)
        }
        store(fact.clearance.informed, as: .documents, fact.stamp)
        start(fact.clocks)
        if fact.blocks {
            flags.insert(.clearanceBlocks)
        } else {
            flags.remove(.clearanceBlocks)
            stop(.clearanceReview, at: fact.stamp.at)
        }
        if !clearance.blocksGrant(on: KazakhstanTime.local(fact.stamp.at).day) { endClearanceChoice(at: fact.stamp.at) }
    }

    /// There is nothing to choose any more: the clearance is there, a refusal is planned, or the term ends later (rules 8.5).
    mutating func endClearanceChoice(at moment: Instant) {
        flags.remove(.clearanceAwaited)
        flags.remove(.clearanceChoiceDue)
        stop(.clearanceChoice, at: moment)
    }
}
