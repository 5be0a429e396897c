import Journal

/// The states the writing thread works on: from memory when it has them, else made again from their events.
///
/// What a command changes is set aside until its savepoint is kept; after a rollback it never was.
final class CaseStore {
    /// How many cases are kept in memory; a case is larger than a complaint.
    private static let capacity = 1024

    private var kept: [CaseID: AdministrativeCase] = [:]
    private var order: [CaseID] = []
    private var pending: [CaseID: AdministrativeCase] = [:]
    private let coding = CaseEventCoding()

    /// The case as of this point of the transaction, or nil when there is none.
    func matter(_ id: CaseID, in transaction: Transaction) throws -> AdministrativeCase? {
        if let state = pending[id] ?? kept[id] { return state }
        let events = try transaction.events(of: id.rawValue)
        guard !events.isEmpty else { return nil }
        return try coding.replay(events)
    }

    /// The case as it was after its first `version` events.
    func matter(_ id: CaseID, at version: Int, in transaction: Transaction) throws -> AdministrativeCase? {
        try coding.replay(try transaction.events(of: id.rawValue, limit: version))
    }

    /// Notes the state after a command's events.
    func change(_ matter: AdministrativeCase) { pending[matter.id] = matter }

    /// What the command did is settled.
    func settle(kept isKept: Bool) {
        defer { pending.removeAll(keepingCapacity: true) }
        guard isKept else { return }
        for (id, matter) in pending where kept.updateValue(matter, forKey: id) == nil { order.append(id) }
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
