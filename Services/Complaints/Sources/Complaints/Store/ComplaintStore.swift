import CivilTime
import Journal
import Law
import StrictJSON

/// The states the writing thread works on: from memory when it has them, else made again from their events.
///
/// What a command changes is set aside until its savepoint is kept; after a rollback it never was.
final class ComplaintStore {
    /// How many complaints are kept in memory.
    private static let capacity = 1024
    /// A complaint that was received and registered.
    private static let versionOnceFiled = 2

    private var kept: [ComplaintID: Complaint] = [:]
    private var order: [ComplaintID] = []
    private var pending: [ComplaintID: Complaint] = [:]
    private let decoder = ComplaintEventCoding()
    /// How deadlines were computed.
    let calculations = CalculationShelf()

    /// The complaint as of this point of the transaction, or nil when there is none.
    func complaint(_ id: ComplaintID, in transaction: Transaction) throws -> Complaint? {
        if let state = pending[id] ?? kept[id] { return state }
        return try replay(try transaction.events(of: id.rawValue), in: transaction)
    }

    /// The complaint as it was after its first `version` events.
    func complaint(_ id: ComplaintID, at version: Int, in transaction: Transaction) throws -> Complaint? {
        try replay(try transaction.events(of: id.rawValue, limit: version), in: transaction)
    }

    private func replay(_ events: [RecordedEvent], in transaction: Transaction) throws -> Complaint? {
        try decoder.replay(events) { try calculations.text(of: $0, in: transaction) }
    }

    /// Notes the state after a command's events.
    func change(_ complaint: Complaint) { pending[complaint.id] = complaint }

    /// What the command did is settled.
    func settle(kept isKept: Bool) {
        defer { pending.removeAll(keepingCapacity: true) }
        calculations.settle(kept: isKept)
        guard isKept else { return }
        // What was just filed is next touched hours or days later, and then made again from its few events.
        for (id, complaint) in pending where complaint.version > Self.versionOnceFiled {
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
        calculations.forgetAll()
    }
}

/// Reads and writes a complaint's events as the journal keeps them.
struct ComplaintEventCoding: Sendable {
    private let decoder = StrictJSONDecoder()
    private let encoder = StrictJSONEncoder()

    /// The data member of an event, and for a receipt which of its bytes are the content.
    /// - Parameter naming: the name under which the calculation of a deadline is kept; nil to write the deadline whole.
    func data(
        of event: ComplaintEvent, naming: (Deadline) throws -> CalculationName? = { _ in nil }
    ) throws -> (bytes: [UInt8], content: Range<Int>?) {
        switch event {
        // Every filing makes these two; the rest is rare.
        case .received(let fact):
            let names = try fact.clocks.map { clock in try clock.deadline.flatMap { try naming($0) } }
            var writer = JSONWriter(reserving: 3072)
            let content = fact.write(to: &writer, calculations: names)
            return (writer.take(), content)
        case .registered(let fact):
            let names = try fact.clocks.map { clock in try clock.deadline.flatMap { try naming($0) } }
            var writer = JSONWriter(reserving: 1024)
            fact.write(to: &writer, calculations: names)
            return (writer.take(), nil)
        default: return (try encoder.encode(AnyFact(fact: event.fact)), nil)
        }
    }

    /// The event in a stored CloudEvents object.
    /// - Parameter calculation: what is kept under a name.
    func event(_ stored: RecordedEvent, calculation: (CalculationName) throws -> JSONValue) throws -> ComplaintEvent {
        let members = try JSONMembers(scanning: stored.bytes)
        guard let data = members.value(of: "data", in: stored.bytes) else { throw UnreadableEvent(sequence: stored.sequence) }
        let value = try NamedCalculations.resolved(data, calculation)
        return try ComplaintEvent(type: stored.type) { try decoder.decode($0, from: value) }
    }

    /// The calculations that a stored event names.
    func calculations(in stored: RecordedEvent) throws -> [CalculationName] {
        try JSONMembers(scanning: stored.bytes).value(of: "data", in: stored.bytes).map(NamedCalculations.names) ?? []
    }

    /// The state after stored events.
    func replay(_ stored: [RecordedEvent], calculation: (CalculationName) throws -> JSONValue) throws -> Complaint? {
        var state: Complaint?
        for one in stored { state = Complaint.evolve(state, try event(one, calculation: calculation)) }
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
