import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

/// What the hearings service publishes and answers.
extension ComplaintsWriting {
    /// Remembers what became known of a case, and notes it on the open complaints that name it. Source: R15.1, DX-7.
    public func apply(_ event: FollowedEvent, in transaction: Transaction, now: Instant) throws {
        let facts: CaseFacts
        switch event.type {
        case DecisionRefusedNotice.type:
            let notice = try event.published(DecisionRefusedNotice.self)
            facts = CaseFacts(notice, matter: event.subject ?? notice.number.rawValue)
        case TermBreachedNotice.type:
            let notice = try event.published(TermBreachedNotice.self)
            facts = CaseFacts(notice, matter: event.subject ?? notice.number.rawValue)
        default: return
        }
        let known = try KnownCases.add(facts, in: transaction.database)
        for id in try KnownCases.complaints(naming: facts.number, in: transaction.database) {
            guard let complaint = try store.complaint(id, in: transaction), !complaint.stage.isClosed else { continue }
            let noted = try note(known, on: complaint, in: transaction, now: now)
            if noted.version > complaint.version { try settle(noted, in: transaction) }
        }
    }

    /// A complaint that was just filed, with what is known of the case it names.
    func withKnownCase(_ complaint: Complaint, in transaction: Transaction, now: Instant) throws -> Complaint {
        guard let number = complaint.intake.object.caseNumber else { return complaint }
        try KnownCases.remember(complaint, in: transaction.database)
        guard !complaint.stage.isClosed, let facts = try KnownCases.facts(of: number, in: transaction.database) else {
            return complaint
        }
        return try note(facts, on: complaint, in: transaction, now: now)
    }

    private func note(_ facts: CaseFacts, on complaint: Complaint, in transaction: Transaction, now: Instant) throws -> Complaint
    {
        let events = try decide(.noteCase(NoteCase(facts: facts)), on: complaint, in: context(.system, now: now))
        return events.isEmpty ? complaint : try record(events, on: complaint, in: transaction)
    }

    /// Leaves the calls that follow from events, to be made after the commit.
    func ask(after event: ComplaintEvent, recorded: RecordedEvent, on complaint: Complaint, in transaction: Transaction) throws {
        for call in CaseCalls.following(event, on: complaint) {
            try transaction.call(
                "hearings",
                call.method.qualified,
                parameters: call.parameters,
                causedBy: recorded,
                at: event.stamp.at.milliseconds
            )
        }
    }

    // MARK: Answers

    /// Takes what the hearings service answered to a call for a case. Nobody waits any more for what belongs to an ended fetching.
    public func answered(_ call: OutgoingCall, with result: CallResult, in transaction: Transaction, now: Instant) throws {
        guard let id = ComplaintID(rawValue: call.subject), let complaint = try store.complaint(id, in: transaction),
            let fetch = complaint.caseFetch, let step = try step(call, result, fetch, of: complaint, in: transaction)
        else { return }
        var events = try decide(.recordCaseFetch(RecordCaseFetch(step)), on: complaint, in: context(.system, now: now))
        var after = events.reduce(complaint) { Complaint.evolve($0, $1) ?? $0 }
        // What is here already need not come again.
        while let next = after.caseFetch?.next, transaction.documents.holds(next) {
            let more = try decide(
                .recordCaseFetch(RecordCaseFetch(.stored(document: next))),
                on: after,
                in: context(.system, now: now)
            )
            events += more
            after = more.reduce(after) { Complaint.evolve($0, $1) ?? $0 }
        }
        events += try conclusion(of: after, in: transaction, now: now)
        guard !events.isEmpty else { return }
        let recorded = try record(events, on: complaint, in: transaction)
        try follow(events, from: complaint, to: recorded, fresh: nil, in: transaction, now: now)
        try settle(recorded, in: transaction)
    }

    private func step(
        _ call: OutgoingCall,
        _ result: CallResult,
        _ fetch: CaseFetch,
        of complaint: Complaint,
        in transaction: Transaction
    ) throws -> RecordCaseFetch.Step? {
        if call.method == HearingsInterface.Method.manifest.qualified { return fetch.parts == nil ? listed(result, fetch) : nil }
        guard let piece = CasePiece(call, result), let next = fetch.next, piece.document == next.sha256.rawValue else {
            return nil
        }
        return try fetcher.take(piece, of: next, for: complaint.id, store: transaction.documents)
    }

    private func listed(_ result: CallResult, _ fetch: CaseFetch) -> RecordCaseFetch.Step {
        guard case .done(let parameters) = result else {
            return .failed(failure: CaseFetchFailure(.caseNotGiven, details: [result.code]))
        }
        guard let members = try? JSONMembers(scanning: parameters), let body = members.value(of: "body", in: parameters),
            let manifest = try? StrictJSONDecoder().decode(CaseManifest.self, from: body),
            manifest.number == fetch.order.caseNumber
        else { return .failed(failure: CaseFetchFailure(.caseNotGiven, details: ["manifest"])) }
        let unfit = manifest.caseParts.flatMap(\.documents).filter { !(0...DocumentDesk.largest).contains($0.size) }
        guard unfit.isEmpty else {
            let discrepancies = unfit.map { Discrepancy(kind: .unreadable, document: $0.sha256, note: "size \($0.size)") }
            return .failed(failure: CaseFetchFailure(.manifestMismatch, discrepancies: discrepancies))
        }
        return .listed(parts: manifest.caseParts)
    }

    /// Once everything is here: what was ordered, decided like any other order of the same person. A refusal ends the fetching and says why.
    private func conclusion(of complaint: Complaint, in transaction: Transaction, now: Instant) throws -> [ComplaintEvent] {
        guard let fetch = complaint.caseFetch, fetch.isComplete else { return [] }
        let manifest = Manifest(
            complaint: fetch.order.complaint,
            attachments: complaint.attachments { transaction.documents.holds($0) },
            caseParts: fetch.parts ?? []
        )
        let command: ComplaintCommand =
            switch fetch.order.purpose {
            case .forwarding(let to): .forward(ForwardComplaint(to: to, manifest: manifest))
            case .delivering: .deliverCase(DeliverCase(manifest: manifest))
            }
        let caller = Caller(actor: fetch.order.stamp.by, roles: Set(fetch.order.roles))
        do {
            return try Complaint.decide(command, on: complaint, in: context(caller, now: now))
        } catch {
            let failure = CaseFetchFailure(error.problem, details: error.details)
            return try decide(
                .recordCaseFetch(RecordCaseFetch(.failed(failure: failure))),
                on: complaint,
                in: context(.system, now: now)
            )
        }
    }
}
