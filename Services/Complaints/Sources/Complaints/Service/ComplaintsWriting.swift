import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

/// The complaints service on the thread that owns its journal: decides commands, records their events, keeps the rows that
/// lists are read from, and passes on to other complaints what follows for them.
public final class ComplaintsWriting: WriteHandler {
    let surroundings: Surroundings
    let store = ComplaintStore()
    let fetcher = CaseFetcher()
    private let coding = ComplaintEventCoding()
    private let numbering = Numbering()
    private let tracking: TrackingCodes

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        tracking = TrackingCodes(secret: surroundings.secret)
    }

    // MARK: WriteHandler

    /// Recomputes the open deadlines when the calendar is another one than at the last start, as after a decree that moves a day, and
    /// gives complaints from before there was a day ledger their rows in it.
    public func begin(in transaction: Transaction, now: Instant) throws {
        _ = try moveDeadlines(in: transaction, now: now)
        for (place, text) in try ComplaintTable.ledger.missing(in: transaction.database) {
            guard let id = ComplaintID(rawValue: text), let complaint = try store.complaint(id, in: transaction) else { continue }
            try LedgerTable.write(complaint.ledger, at: place, in: transaction.database)
        }
    }

    /// Recomputes the open deadlines when the calendar is another one than they were computed with: as events, so that the old dates stay in
    /// the history.
    public func moveDeadlines(in transaction: Transaction, now: Instant) throws -> Int {
        let identity = surroundings.calendar.identity
        let before = try CalendarInUse.hash(in: transaction.database)
        guard before != identity.hash else { return 0 }
        var moved = 0
        if before != nil {
            for text in try ComplaintQueries.open(in: transaction.database) {
                guard let id = ComplaintID(rawValue: text), let complaint = try store.complaint(id, in: transaction) else { continue }
                let order = MoveDeadlines(because: "calendar \(identity.edition)")
                let events = try decide(.moveDeadlines(order), on: complaint, in: context(.system, now: now))
                guard !events.isEmpty else { continue }
                try settle(try record(events, on: complaint, in: transaction), in: transaction)
                moved += 1
            }
            surroundings.log.write(.info, "calendarChanged", [("moved", .number(Int64(moved)))])
        }
        try CalendarInUse.remember(identity.hash, in: transaction.database)
        return moved
    }

    /// Decides a command and stores what follows.
    public func perform(_ command: ComplaintsCommand, in transaction: Transaction, now: Instant) throws -> WriteAnswer {
        switch command {
        case .file(let order, let principal, let isDryRun):
            try file(order, by: principal, isDryRun: isDryRun, in: transaction, now: now)
        case .execute(let command, let id, let version, let principal):
            WriteAnswer(try execute(command, on: id, version: version, by: principal, in: transaction, now: now))
        }
    }

    /// Makes the answer to a filing again from the complaint's first events: they never change.
    public func recall(_ memo: [UInt8], in transaction: Transaction) throws -> [UInt8] {
        guard let memo = FilingMemo(memo), let complaint = try store.complaint(memo.id, at: memo.version, in: transaction) else {
            throw Problem.internalFault
        }
        return FilingReply(
            complaint: complaint,
            trackingCode: tracking.code(of: memo.id),
            receipt: try transaction.inclusionProof(of: memo.sequence, size: memo.sequence),
            bodies: surroundings.bodies
        ).parameters()
    }

    /// Records what has become due, as of the moment the law says it happened.
    public func fire(_ timer: JournalTimer, in transaction: Transaction, now: Instant) throws {
        guard let id = ComplaintID(rawValue: timer.subject), let complaint = try store.complaint(id, in: transaction) else {
            return
        }
        var state = complaint
        var changed = false
        // In legal order: each by its own moment, also those that passed while the service was off.
        while let due = state.timers.first, due.due <= now {
            let order = TimerFired(key: due.key, due: due.due)
            let events = try decide(.timerFired(order), on: state, in: context(.system, now: now))
            guard !events.isEmpty else { break }
            state = try record(events, on: state, in: transaction)
            changed = true
        }
        if changed { try settle(state, in: transaction) } else { try setTimer(of: state, in: transaction) }
    }

    /// Settles the states of the last command.
    public func settle(kept: Bool) {
        store.settle(kept: kept)
        fetcher.settle(kept: kept)
    }

    /// Forgets every state.
    public func forgetAll() {
        store.forgetAll()
        fetcher.forgetAll()
    }

    // MARK: Filing

    private func file(
        _ order: ReceiveComplaint, by principal: Principal, isDryRun: Bool, in transaction: Transaction, now: Instant
    ) throws -> WriteAnswer {
        guard let body = surroundings.bodies.body(order.body), surroundings.bodies.body(order.respondent.body) != nil else {
            throw Problem.unknownBody
        }
        let caller = try Caller(filing: principal)
        let fresh = try numbering.next(for: body, at: now, in: transaction)
        let received = try decide(.receive(order), on: nil, in: context(caller, now: now, fresh: fresh))
        var complaint = try record(received, on: nil, in: transaction)
        // What the chancellery records itself it registers itself; what came by the interface is registered as it comes (R8.5).
        if caller.actor.kind != .staff {
            let registered = try decide(.register(RegisterComplaint()), on: complaint, in: context(.system, now: now))
            complaint = try record(registered, on: complaint, in: transaction)
        }
        // The receipt is for what the filer was told of. A trial leaves no trace, so it must not tell how a case stands whose number anybody can name.
        let receipt = isDryRun ? nil : lastReceipt
        if !isDryRun { complaint = try withKnownCase(complaint, in: transaction, now: now) }
        try settle(complaint, new: lastContent, in: transaction)
        let (tracking, bodies) = (tracking, surroundings.bodies)
        guard let receipt else {
            return WriteAnswer(FilingReply(complaint: complaint, trackingCode: nil, receipt: nil, bodies: bodies).parameters())
        }
        return WriteAnswer(memo: FilingMemo(id: complaint.id, version: complaint.version, sequence: receipt.sequence).bytes) {
            [complaint] in
            FilingReply(complaint: complaint, trackingCode: tracking.code(of: complaint.id), receipt: receipt, bodies: bodies)
                .parameters()
        }
    }

    // MARK: Commands

    private func execute(
        _ command: ComplaintCommand,
        on id: ComplaintID,
        version: Int?,
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> [UInt8] {
        let caller = try Caller(principal, on: id, tracking: tracking) {
            try store.complaint($0, in: transaction)?.intake.origin?.parent
        }
        guard let complaint = try store.complaint(id, in: transaction),
            Visibility.of(complaint, in: surroundings.bodies).admits(caller)
        else { throw Problem.notFound }
        try complaint.refuseParty(principal)
        let known = complaint.version(for: caller.actor.kind)
        if let version, version != known { throw Problem.outdated(version: known) }
        try checkQuota(command, on: complaint)
        var fresh: FreshIdentifiers?
        if let target = command.beginsComplaintAt.flatMap(surroundings.bodies.body) {
            fresh = try numbering.next(for: target, at: now, in: transaction)
        }
        let order = try withOther(command, of: complaint, for: caller, in: transaction, now: now)
        let events = try decide(order, on: complaint, in: context(caller, now: now, fresh: fresh))
        let after = try record(events, on: complaint, in: transaction)
        try follow(events, from: complaint, to: after, fresh: fresh, in: transaction, now: now)
        try settle(after, in: transaction)
        return ComplaintReply.parameters(of: after, for: caller, now: now)
    }

    /// Two uploads may have found room for one; here each sees what the other added.
    private func checkQuota(_ command: ComplaintCommand, on complaint: Complaint) throws {
        guard case .addDocument(let order) = command,
            !complaint.documents.contains(where: { $0.document.sha256 == order.document.sha256 })
        else { return }
        let stored = complaint.documents(from: order.role == .attachment ? .people : .bodies)
        let bytes = stored.reduce(order.document.size) { $0 + $1.size }
        let fits = surroundings.documents.admits(count: stored.count + 1, bytes: bytes)
        guard fits else { throw Problem.tooManyDocuments(surroundings.documents) }
    }

    /// A command that names another complaint, with what that one's state says and no client. One that the caller may not see, or on the
    /// other track one that no body has in common with this, does not exist for it: nobody draws foreign complaints into their own.
    private func withOther(
        _ command: ComplaintCommand,
        of complaint: Complaint,
        for caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws -> ComplaintCommand {
        switch command {
        case .link(let order):
            guard let lead = try store.complaint(order.lead, in: transaction),
                Visibility.of(lead, in: surroundings.bodies).admits(caller)
            else { throw Problem.linkedUnknown }
            guard order.kind == .joined || complaint.content.isBySameComplainant(as: lead.content) else {
                throw Problem.linkedOfAnother
            }
            let moved = AbsorbComplaint(kind: order.kind, other: complaint.id, clocks: complaint.openClocks.map(\.facts))
                .governing(over: lead)
            let due = (lead.openClocks.map(\.facts) + moved).map(\.day).min() ?? KazakhstanTime.local(now).day
            return .link(LinkComplaint(kind: order.kind, lead: order.lead, leadDue: due))
        case .linkTrack(let order):
            guard let other = try store.complaint(order.other, in: transaction), other.holder == order.body,
                !Set(other.concernedBodies).isDisjoint(with: complaint.concernedBodies)
            else { throw Problem.linkedUnknown }
            return command
        default: return command
        }
    }

    /// What the events of one complaint mean for others.
    func follow(
        _ events: [ComplaintEvent],
        from before: Complaint,
        to complaint: Complaint,
        fresh: FreshIdentifiers?,
        in transaction: Transaction,
        now: Instant
    ) throws {
        for event in events {
            switch event {
            case .redirected(let fact): try begin(complaint.receiveOrder(for: fact), fresh, in: transaction, now: now)
            case .split(let fact): try begin(complaint.receiveOrder(for: fact), fresh, in: transaction, now: now)
            case .linked(let fact):
                // Joining has stopped its clocks; the lead is told of them as they ran, for the earliest governs.
                let order = AbsorbComplaint(kind: fact.kind, other: complaint.id, clocks: before.openClocks.map(\.facts))
                try pass(.absorb(order), to: fact.lead, in: transaction, now: now)
            case .trackLinked(let fact):
                try pass(
                    .linkTrack(LinkTrack(other: complaint.id, body: complaint.holder)),
                    to: fact.other,
                    in: transaction,
                    now: now
                )
            default: break
            }
        }
        // Those that were joined to it wait for its end.
        let waits = complaint.links.filter { $0.kind == .joined }
        guard !waits.isEmpty,
            let governing = complaint.openClocks.first?.facts.day ?? events.last.map({ KazakhstanTime.local($0.stamp.at).day })
        else { return }
        for link in waits {
            try pass(
                .followLead(FollowLead(stage: complaint.stage, leadDue: governing)),
                to: link.other,
                in: transaction,
                now: now
            )
        }
    }

    private func begin(_ order: ReceiveComplaint, _ fresh: FreshIdentifiers?, in transaction: Transaction, now: Instant) throws {
        let received = try decide(.receive(order), on: nil, in: context(.system, now: now, fresh: fresh))
        let complaint = try withKnownCase(try record(received, on: nil, in: transaction), in: transaction, now: now)
        try settle(complaint, new: lastContent, in: transaction)
    }

    /// Hands a system command to another complaint; one that has nothing to do with it any more is left alone.
    private func pass(_ command: ComplaintCommand, to id: ComplaintID, in transaction: Transaction, now: Instant) throws {
        guard let other = try store.complaint(id, in: transaction) else { throw Problem.linkedUnknown }
        if case .linkTrack(let order) = command, other.tracks.contains(where: { $0.other == order.other }) { return }
        if case .followLead = command, other.stage != .joined { return }
        let events = try decide(command, on: other, in: context(.system, now: now))
        guard !events.isEmpty else { return }
        try settle(try record(events, on: other, in: transaction), in: transaction)
    }

    // MARK: Recording

    private var lastReceipt: InclusionProof?
    private var lastContent: ContentPlace?

    func decide(_ command: ComplaintCommand, on state: Complaint?, in context: ComplaintContext) throws -> [ComplaintEvent] {
        do {
            return try Complaint.decide(command, on: state, in: context)
        } catch {
            throw error.asProblem
        }
    }

    func record(_ events: [ComplaintEvent], on state: Complaint?, in transaction: Transaction) throws -> Complaint {
        var complaint = state
        var last: RecordedEvent?
        for event in events {
            complaint = Complaint.evolve(complaint, event)
            let data = try coding.data(of: event) { try store.calculations.name(of: $0, at: event.stamp.at, in: transaction) }
            var draft = EventDraft(
                type: event.type,
                subject: complaint?.id.rawValue,
                time: event.stamp.at.rfc3339,
                data: data.bytes
            )
            draft.isWrittenByUs = true
            let recorded = try transaction.append(draft)
            if let content = data.content { lastContent = ContentPlace(content, of: recorded, data: data.bytes) }
            lastReceipt = transaction.receipt(for: recorded)
            last = recorded
        }
        guard let complaint else { throw Problem.internalFault }
        if let event = events.last, let last { try ask(after: event, recorded: last, on: complaint, in: transaction) }
        store.change(complaint)
        return complaint
    }

    /// Writes the row, the timer, and holds the invariant: an open complaint has a next dated step.
    /// - Parameter content: where what a new complaint says stands; nil for one that has its row.
    func settle(_ complaint: Complaint, new content: ContentPlace? = nil, in transaction: Transaction) throws {
        if !complaint.stage.isClosed, complaint.openClocks.isEmpty, complaint.timers.isEmpty {
            surroundings.log.write(.error, "complaintWithoutNextStep", [("stage", .name(complaint.stage.rawValue))])
            throw Problem.internalFault
        }
        let visibility = Visibility.of(complaint, in: surroundings.bodies)
        if let content {
            try ComplaintTable.add(complaint, saying: content, visibleTo: visibility, in: transaction.database)
        } else {
            try ComplaintTable.write(complaint, visibleTo: visibility, in: transaction.database)
        }
        try setTimer(of: complaint, in: transaction)
    }

    private func setTimer(of complaint: Complaint, in transaction: Transaction) throws {
        if let next = complaint.timers.first {
            try transaction.set(
                JournalTimer(
                    key: complaint.id.rawValue,
                    due: next.due.milliseconds,
                    subject: complaint.id.rawValue,
                    kind: "complaint"
                )
            )
        } else {
            try transaction.cancelTimer(complaint.id.rawValue)
        }
    }

    func context(_ caller: Caller, now: Instant, fresh: FreshIdentifiers? = nil) -> ComplaintContext {
        ComplaintContext(
            now: now,
            caller: caller,
            settings: surroundings.law,
            calendar: surroundings.calendar,
            bodies: surroundings.bodies,
            fresh: fresh ?? Numbering.unused
        )
    }
}

extension ComplaintCommand {
    /// The body at which the command begins another complaint; nil for most.
    fileprivate var beginsComplaintAt: BodyID? {
        switch self {
        case .redirect(let order): order.to
        case .split(let order): order.to
        default: nil
        }
    }
}
