import CivilTime
import Journal
import MessageBus
import StrictJSON

import struct Journal.FollowedEvent
import struct Journal.ParkedEvent

/// One person's wish about a parked event: a proposal, or the confirmation of what another has proposed.
struct ParkedDesk {
    let proposal: ParkedProposal
    let key: ParkedKey

    private var decision: ParkedDecision {
        switch proposal.decision {
        case .retry: .retry
        case .skip: .skip
        }
    }

    private var person: String { PersonName.comparable(proposal.person) }

    /// Notes the proposal, or confirms that of another person. A skipped event is replaced by an event of our own log that says so.
    /// - Returns: the event when it is decided, nil when another person must still agree.
    /// - Throws: ``ParkedRefusal``.
    func decide(in transaction: Transaction, now: Instant) throws -> ParkedEvent? {
        guard let event = try transaction.parkedEvent(key) else { throw ParkedRefusal.notParked }
        guard event.decision == decision, let proposer = event.proposer else {
            try transaction.propose(decision, for: key, reason: proposal.reason ?? "it may succeed now", by: person)
            return nil
        }
        // Repeating a proposal is not agreeing with it.
        if proposer == person { return nil }
        let decided = try transaction.confirm(key, by: person)
        if decision == .skip { try transaction.append(skipped(decided, now: now)) }
        return decided
    }

    private func skipped(_ event: ParkedEvent, now: Instant) -> EventDraft {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("source", key.source)
            writer.field("sequence", key.sequence)
            writer.field("id", event.id)
            writer.field("type", event.type)
            writer.field("subject", ifPresent: event.subject)
            writer.field("error", event.error)
            writer.field("reason", event.reason ?? "")
            writer.field("proposer", event.proposer ?? "")
            writer.field("confirmer", person)
            writer.field("confirmation", ifPresent: proposal.reason)
        }
        // Without a subject: it belongs to no matter of this service, and no matter is rebuilt from it.
        return EventDraft(type: "kz.shagym.bus.skipped.v1", subject: nil, time: now.rfc3339, data: writer.take())
    }

    /// A parked event as it once came from its log.
    func followed(_ event: ParkedEvent, in transaction: Transaction) throws -> FollowedEvent {
        FollowedEvent(
            source: event.key.source,
            epoch: try transaction.position(of: event.key.source)?.epoch ?? "",
            sequence: event.key.sequence,
            id: event.id,
            type: event.type,
            subject: event.subject,
            body: event.body
        )
    }

    /// The parameters of the reply.
    static func reply(state: String, applied: Int?) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("state", state)
            writer.field("applied", ifPresent: applied.map(Int64.init))
        }
        return writer.take()
    }
}
