import Journal

/// The states the writing thread works on: from memory when it has them, else made again from their events.
///
/// What a command changes is set aside until its savepoint is kept; after a rollback it never was.
final class ClearanceStore {
    /// The subject of the register's events in the log.
    static let registerSubject = "organisations"
    /// How many requests are kept in memory.
    private static let capacity = 1024

    private var kept: [ClearanceRequestID: ClearanceRequest] = [:]
    private var order: [ClearanceRequestID] = []
    private var pending: [ClearanceRequestID: ClearanceRequest] = [:]
    private var keptRegister: OrganisationRegister?
    private var pendingRegister: OrganisationRegister?
    private let coding = ClearanceEventCoding()

    /// The request as of this point of the transaction, or nil when there is none.
    func matter(_ id: ClearanceRequestID, in transaction: Transaction) throws -> ClearanceRequest? {
        if let state = pending[id] ?? kept[id] { return state }
        guard id.rawValue != Self.registerSubject else { return nil }
        let events = try transaction.events(of: id.rawValue)
        return events.isEmpty ? nil : try coding.replay(events)
    }

    /// The request as it was after its first `version` events.
    func matter(_ id: ClearanceRequestID, at version: Int, in transaction: Transaction) throws -> ClearanceRequest? {
        try coding.replay(try transaction.events(of: id.rawValue, limit: version))
    }

    /// The register of organisations as of this point of the transaction.
    func register(in transaction: Transaction) throws -> OrganisationRegister {
        if let register = pendingRegister ?? keptRegister { return register }
        let register = try coding.register(try transaction.events(of: Self.registerSubject))
        keptRegister = register
        return register
    }

    /// Notes the state after a command's events.
    func change(_ matter: ClearanceRequest) { pending[matter.id] = matter }

    /// Notes the register after a command's events.
    func change(_ register: OrganisationRegister) { pendingRegister = register }

    /// What the command did is settled.
    func settle(kept isKept: Bool) {
        defer {
            pending.removeAll(keepingCapacity: true)
            pendingRegister = nil
        }
        guard isKept else { return }
        if let register = pendingRegister { keptRegister = register }
        for (id, matter) in pending where kept.updateValue(matter, forKey: id) == nil { order.append(id) }
        if order.count > Self.capacity * 2 {
            for id in order.prefix(Self.capacity) { kept[id] = nil }
            order.removeFirst(Self.capacity)
        }
    }

    /// Nothing in memory can be trusted any more.
    func forgetAll() {
        kept.removeAll()
        order.removeAll()
        pending.removeAll()
        keptRegister = nil
        pendingRegister = nil
    }
}
