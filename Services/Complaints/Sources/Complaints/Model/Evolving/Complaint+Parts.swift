import CivilTime

extension Complaint {
    mutating func applyRegistered(_ fact: ComplaintRegistered) {
        if let clock = clocks[.registration], clock.isLate(at: fact.stamp.at) { flags.insert(.registrationOverdue) }
        stop(.registration, at: fact.stamp.at)
        registeredOn = fact.registeredOn
        edition = fact.stamp.edition
        phase = .registered
        start(fact.clocks)
    }

    mutating func applyCompleted(_ fact: ContentCompleted) {
        content = fact.content
        demands += fact.addedDemands.filter { added in !demands.contains { $0.id == added.id } }
            .map { Demand(id: $0.id, text: $0.text) }
        missing = fact.missing
        if missing.isEmpty {
            flags.remove(.incomplete)
            stop(.completion, at: fact.stamp.at)
        }
    }

    /// T3 has never stopped; if it passed meanwhile, the breach is there as of law.
    mutating func applyRejected(_ fact: DeliveryRejected) {
        flags.insert(.deliveryRejected)
        flags.remove(.forwardingUnconfirmed)
        if let clock = openClock(.forwarding), clock.isLate(at: fact.stamp.at) {
            clocks[.forwarding]?.status = .overdue(since: clock.overrunsAt)
            flags.insert(.forwardOverdue)
        }
        stop(.acknowledgement, at: fact.stamp.at)
        if case .forwardingSent(_, _, let assignee) = phase { phase = .selfReview(assignee: assignee) }
    }

    mutating func applyForwardingReceived(_ fact: ForwardingReceived) {
        if case .forwardingSent(_, let sentAt, _) = phase { stop(.forwarding, at: sentAt) }
        stop(.acknowledgement, at: fact.stamp.at)
        flags.remove(.forwardingUnconfirmed)
        holder = fact.receiver
        forwardedTo = fact.receiver
        receiverNumber = fact.number
        phase = .forwarded
        start(fact.clocks)
    }

    mutating func applyAnswer(_ fact: AnswerSent) {
        answeredAt = fact.stamp.at
        for key in [ClockKey.answer, .lead] { stop(key, at: fact.stamp.at) }
        if phase == .satisfiedInFull { stop(.notification, at: fact.stamp.at) }
        switch phase {
        case .satisfiedInFull, .treatedAsObjection: phase = .closed
        case .selfReview where fact.kind == .nextInstance: phase = .closed
        case .joined(_, concluded: true): phase = .closed
        default: break
        }
    }

    mutating func applyLinked(_ fact: ComplaintLinked) {
        links.append(Link(kind: fact.kind, other: fact.lead, respondent: nil))
        switch fact.kind {
        case .duplicate: phase = .linkedAsDuplicate(lead: fact.lead)
        case .supplement: phase = .linkedAsSupplement(lead: fact.lead)
        case .joined:
            // The lead's clocks govern the common case; only the separate answer keeps its own.
            for key in ClockKey.allCases where key != .answer { release(key, at: fact.stamp.at) }
            phase = .joined(lead: fact.lead, concluded: false)
            start(fact.clocks)
        }
    }

    mutating func applyLeadFollowed(_ fact: LeadFollowed) {
        guard case .joined(let lead, let concluded) = phase else { return start(fact.clocks) }
        if fact.left ?? (fact.stage.isClosed && !fact.concluded), !concluded {
            // No decision of the lead will come: this one is conducted again for itself, on its own clocks.
            release(.lead, at: fact.stamp.at)
            let joinedAt = timeline.last { $0.type == ComplaintLinked.type }?.at
            for clock in clocks where clock.facts.key != .lead && (clock.facts.key != .registration || registeredOn == nil) {
                let key = clock.facts.key
                switch clock.status {
                case .released: clocks[key]?.status = .running
                case .stopped(let at, late: true) where at == joinedAt: clocks[key]?.status = .overdue(since: clock.overrunsAt)
                default: break
                }
            }
            phase = registeredOn == nil ? .received : .registered
        } else {
            phase = .joined(lead: lead, concluded: concluded || fact.concluded)
        }
        start(fact.clocks)
    }

    mutating func applyDecided(_ fact: ComplaintDecided) {
        decision = fact
        for outcome in fact.outcomes { changeDemand(outcome.demand) { $0.outcome = outcome.outcome } }
        for key in [ClockKey.superiorConsideration, .qualityConsideration] { stop(key, at: fact.stamp.at) }
        for key in [ClockKey.caseDelivery, .completion] { release(key, at: fact.stamp.at) }
        if course == .considerAsHead { stop(.answer, at: fact.stamp.at) }
        phase = .decided(order: fact.order)
        start(fact.clocks)
    }

    mutating func applyOverrun(_ fact: ClockOverran) {
        guard let clock = openClock(fact.key) else { return }
        clocks[fact.key]?.status = .overdue(since: fact.asOf)
        if fact.key == .forwarding, case .forwardingSent(_, let sentAt, _) = phase, !clock.isLate(at: sentAt) {
            // It left in time; whether that counts depends on the receiver's check.
            flags.insert(.forwardingUnconfirmed)
        } else if let flag = fact.key.overrunFlag {
            flags.insert(flag)
        }
    }

    mutating func changeDemand(_ id: DemandID, _ change: (inout Demand) -> Void) {
        guard let index = demands.firstIndex(where: { $0.id == id }) else { return }
        change(&demands[index])
    }

    /// Starts clocks; a clock that was stopped may start anew.
    mutating func start(_ started: [StartedClock]) {
        for facts in started { clocks[facts.key] = Clock(facts: facts, status: .running) }
    }

    /// Moves clocks. One that already ran out may run again if it now ends later, but its breach stays recorded as a flag; one that rests goes
    /// on resting.
    mutating func move(_ moved: [StartedClock]) {
        for facts in moved {
            switch clocks[facts.key]?.status {
            case .running, .overdue: clocks[facts.key] = Clock(facts: facts, status: .running)
            case .released: clocks[facts.key]?.facts = facts
            case .stopped, nil: break
            }
        }
    }

    /// Stops a clock as of the moment its work was done; late when that was after its end.
    mutating func stop(_ key: ClockKey, at moment: Instant) {
        guard let clock = openClock(key) else { return }
        clocks[key]?.status = .stopped(at: moment, late: clock.isLate(at: moment))
    }

    /// The duty fell away undone; what was late already stays late.
    mutating func release(_ key: ClockKey, at moment: Instant) {
        guard let clock = openClock(key) else { return }
        clocks[key]?.status = clock.isLate(at: moment) ? .stopped(at: moment, late: true) : .released(at: moment)
    }

    mutating func releaseAll(at moment: Instant) {
        for key in ClockKey.allCases { release(key, at: moment) }
    }
}
