import Directory
import Journal

/// The desks the writing thread works on. What a command changes is set aside until its savepoint is kept; after a rollback it never was.
final class DeskStore {
    private var kept: [BodyID: BodyDesk] = [:]
    private var pending: [BodyID: BodyDesk] = [:]
    private let coding = DeskEventCoding()

    /// The desk as of this point of the transaction.
    func desk(of body: BodyID, in transaction: Transaction) throws -> BodyDesk {
        if let desk = pending[body] ?? kept[body] { return desk }
        var desk = BodyDesk(of: body)
        try desk.catchUp(coding) { try transaction.events(of: $0, after: $1) }
        // Nothing of the running command is in it: what that one changes goes through `change`.
        kept[body] = desk
        return desk
    }

    /// Notes the state after a command's events.
    func change(_ desk: BodyDesk) { pending[desk.body] = desk }

    /// What the command did is settled.
    func settle(kept isKept: Bool) {
        if isKept { kept.merge(pending) { $1 } }
        pending.removeAll(keepingCapacity: true)
    }

    /// Nothing in memory can be trusted any more.
    func forgetAll() {
        kept.removeAll()
        pending.removeAll()
    }
}
