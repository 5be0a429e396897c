import CivilTime
import Journal
import StrictJSON

/// The states the writing thread works on: from memory when it has them, else made again from their events.
///
/// What a command changes is set aside until its savepoint is kept; after a rollback it never was.
final class ComplaintStore {
    /// How many complaints are kept in memory.
    private static let capacity = 1024

    private var kept: [ComplaintID: Complaint] = [:]
    private var order: [ComplaintID] = []
    private var pending: [ComplaintID: Complaint] = [:]
    private let decoder = ComplaintEventCoding()

    /// The complaint as of this point of the transaction, or nil when there is none.
    func complaint(_ id: ComplaintID, in transaction: Transaction) throws -> Complaint? {
        if let state = pending[id] ?? kept[id] { return state }
        let events = try transaction.events(of: id.rawValue)
        guard !events.isEmpty else { return nil }
        return try decoder.replay(events)
    }

    /// The complaint as it was after its first `version` events.
    func complaint(_ id: ComplaintID, at version: Int, in transaction: Transaction) throws -> Complaint? {
        try decoder.replay(try transaction.events(of: id.rawValue, limit: version))
    }

    /// Notes the state after a command's events.
    func change(_ complaint: Complaint) { pending[complaint.id] = complaint }

    /// What the command did is settled.
    func settle(kept isKept: Bool) {
        defer { pending.removeAll(keepingCapacity: true) }
        guard isKept else { return }
        for (id, complaint) in pending {
            if kept.updateValue(complaint, forKey: id) == nil { order.append(id) }
        }
        if order.count > Self.capacity * 2 {
            // The older half goes at once: cheaper than keeping an order of use, and a miss is only a replay.
            for id in order.prefix(Self.capacity) { kept[id] = nil }
            order.removeFirst(Self.capacity)
        }
    }

    /// Nothing in memory can be trusted any more.
    func forgetAll() {
        kept.removeAll()
        order.removeAll()
        pending.removeAll()
    }
}

/// Reads and writes a complaint's events as the journal keeps them.
struct ComplaintEventCoding: Sendable {
    private let decoder = StrictJSONDecoder()
    private let encoder = StrictJSONEncoder()

    /// The data member of an event.
    func data(of event: ComplaintEvent) throws -> [UInt8] {
        switch event {
        // Every filing makes these two; the rest is rare.
        case .received(let fact): Self.bytes(of: fact)
        case .registered(let fact): Self.bytes(of: fact)
        default: try encoder.encode(AnyFact(fact: event.fact))
        }
    }

    private static func bytes(of fact: some JSONWritable) -> [UInt8] {
        var writer = JSONWriter(reserving: 6144)
        fact.write(to: &writer)
        return writer.take()
    }

    /// The event in a stored CloudEvents object.
    func event(_ stored: RecordedEvent) throws -> ComplaintEvent {
        let members = try JSONMembers(scanning: stored.bytes)
        guard let data = members.value(of: "data", in: stored.bytes) else { throw UnreadableEvent(sequence: stored.sequence) }
        return try ComplaintEvent(type: stored.type) { try decoder.decode($0, from: data) }
    }

    /// The state after stored events.
    func replay(_ stored: [RecordedEvent]) throws -> Complaint? {
        var state: Complaint?
        for one in stored { state = Complaint.evolve(state, try event(one)) }
        return state
    }

    private struct AnyFact: Encodable {
        let fact: any ComplaintFact
        func encode(to encoder: any Encoder) throws { try fact.encode(to: encoder) }
    }
}

/// An event without data: not one of ours.
struct UnreadableEvent: Error {
    let sequence: Int64
}
