import CivilTime

extension Complaint {
    /// The state after an event. Total: an event that cannot follow changes nothing.
    ///
    /// - Parameter state: nil before receipt.
    /// - Returns: nil only while nothing has been received.
    public static func evolve(_ state: Complaint?, _ event: ComplaintEvent) -> Complaint? {
        guard var complaint = state else {
            guard case .received(let fact) = event else { return nil }
            return Complaint(fact)
        }
        if case .received = event { return complaint }
        let wasClosed = complaint.stage.isClosed
        if wasClosed, !event.mayFollowClosing { return complaint }
        complaint.timeline.append(Entry(type: event.type, at: event.stamp.at, by: event.stamp.by, basis: event.stamp.basis))
        complaint.apply(event)
        if !CaseFetch.stages.contains(complaint.stage) { complaint.endCaseFetch() }
        if !wasClosed, complaint.stage.isClosed { complaint.releaseAll(at: event.stamp.at) }
        return complaint
    }

    /// The state after a whole history.
    public static func replay(_ events: some Sequence<ComplaintEvent>) -> Complaint? {
        events.reduce(nil) { evolve($0, $1) }
    }

    private mutating func apply(_ event: ComplaintEvent) {
        switch event {
        case .received: break
        case .registered(let fact): applyRegistered(fact)
        case .completionRequested(let fact):
            flags.insert(.incomplete)
            start(fact.clocks)
        case .contentCompleted(let fact): applyCompleted(fact)
        case .passedForInformation: phase = .passedForInformation
        case .treatedAsObjection(let fact):
            phase = .treatedAsObjection
            // It is answered, never forwarded. Where no answer is owed, its day is all there is left to act by (RT-RB-sup).
            if openClock(.answer) != nil { release(.forwarding, at: fact.stamp.at) }
        case .inactionRipened:
            flags.remove(.prematureInaction)
            flags.insert(.deemedRefusal)
            objectKind = .deemedRefusal
        case .assigned(let fact): phase = .selfReview(assignee: fact.officer)
        case .demandAnswered(let fact): changeDemand(fact.demand) { $0.answer = fact.answer }
        case .satisfiedInFull(let fact):
            stop(.forwarding, at: fact.stamp.at)
            start(fact.clocks)
            phase = .satisfiedInFull
        case .forwardingSent(let fact):
            caseManifest = fact.manifest
            if case .selfReview(let assignee) = phase {
                phase = .forwardingSent(to: fact.to, sentAt: fact.stamp.at, assignee: assignee)
            }
            start(fact.clocks)
        case .deliveryRejected(let fact): applyRejected(fact)
        case .forwardingReceived(let fact): applyForwardingReceived(fact)
        case .answerSent(let fact): applyAnswer(fact)
        case .newActReported: flags.insert(.newActReported)
        case .redirected(let fact):
            stop(.redirecting, at: fact.stamp.at)
            phase = .redirected(child: fact.child)
        case .split(let fact):
            for demand in fact.demands { changeDemand(demand) { $0.movedTo = fact.child } }
            parts.append(Part(child: fact.child, to: fact.to))
        case .linked(let fact): applyLinked(fact)
        case .absorbed(let fact):
            links.append(Link(kind: fact.kind, other: fact.other, respondent: fact.respondent))
            move(fact.clocks)
        case .leadFollowed(let fact):
            applyLeadFollowed(fact)
        case .trackLinked(let fact):
            tracks.append(Track(other: fact.other, body: fact.body))
            flags.insert(.twoTracks)
        case .withdrawn: phase = .withdrawn
        case .caseRequested(let fact):
            caseRequestedAt = fact.stamp.at
            start(fact.clocks)
        case .caseDelivered(let fact):
            caseRequestedAt = nil
            caseManifest = fact.manifest
            endCaseFetch()
            stop(.caseDelivery, at: fact.stamp.at)
        case .reviewStarted(let fact): phase = .underReview(reviewer: fact.reviewer)
        case .termRestorationDecided(let fact):
            termRestoration = fact.restored
            if fact.restored { flags.insert(.termRestored) }
        case .decided(let fact): applyDecided(fact)
        case .notified(let fact):
            stop(.notification, at: fact.stamp.at)
            if case .decided(let order?) = phase { phase = .awaitingExecution(order) } else { phase = .closed }
        case .orderExecuted(let fact):
            stop(.execution, at: fact.stamp.at)
            phase = .closed
        case .clockOverran(let fact): applyOverrun(fact)
        case .deadlinesMoved(let fact): move(fact.clocks)
        case .documentAdded(let fact):
            documents.append(StoredDocument(document: fact.document, role: fact.role, by: fact.stamp.by))
        case .caseKnown, .caseFetchStarted, .caseManifestReceived, .caseDocumentFetched, .caseDocumentRestarted, .caseFetchFailed:
            applyCase(event)
        }
    }
}

extension ComplaintEvent {
    /// Links may still be recorded on a closed complaint; nothing else may. Source: rules 11.3 (final states).
    var mayFollowClosing: Bool {
        if case .trackLinked = self { return true }
        return false
    }
}
