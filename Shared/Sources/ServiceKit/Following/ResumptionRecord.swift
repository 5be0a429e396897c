import CivilTime
import Journal
import MessageBus
import StrictJSON

/// Moves the position in a followed log because two people want it, and records that as an event of our own log.
struct ResumptionRecord {
    let wish: Resumption
    let confirmation: Resumption

    /// - Throws: `ParkedRefusal.behind` when an event of the log is parked: under the new epoch another event has its number.
    func carryOut(in transaction: Transaction, now: Instant) throws {
        if let parked = try transaction.parked().first(where: { $0.key.source == wish.source }) {
            throw ParkedRefusal.behind(sequence: parked.key.sequence)
        }
        let before = try transaction.position(of: wish.source)
        try transaction.restartFollowing(source: wish.source, epoch: wish.epoch, offset: wish.after)
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("source", wish.source)
            writer.field("epoch", wish.epoch)
            writer.field("after", wish.after)
            writer.field("epochBefore", ifPresent: before?.epoch)
            writer.field("afterBefore", ifPresent: before?.offset)
            writer.field("reason", wish.reason)
            writer.field("proposer", PersonName.comparable(wish.person))
            writer.field("confirmer", PersonName.comparable(confirmation.person))
            writer.field("confirmation", confirmation.reason)
        }
        try transaction.append(
            EventDraft(type: "kz.shagym.bus.resumed.v1", subject: nil, time: now.rfc3339, data: writer.take())
        )
    }
}
