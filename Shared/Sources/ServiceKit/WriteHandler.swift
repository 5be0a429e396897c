import CivilTime
import Journal

/// What a service does on the one thread that owns its journal. Everything it touches there, caches included, is its own.
public protocol WriteHandler: AnyObject {
    /// The service's commands, decoded and checked.
    associatedtype Command: Sendable

    /// Computes every open deadline anew with the calendar of the surroundings, each change as an event that keeps the old date.
    /// - Returns: how many matters got other dates.
    /// - Throws: when a deadline cannot be computed; nothing is kept then.
    func moveDeadlines(in transaction: Transaction, now: Instant) throws -> Int

    /// Called once, before the first command, in a transaction of its own.
    func begin(in transaction: Transaction, now: Instant) throws

    /// Decides one command and stores what follows from it, inside its own savepoint.
    /// - Returns: the reply's parameters, and what is remembered of them for a repeated request.
    /// - Throws: `Problem` for a reasoned refusal; nothing of the command is kept then.
    func perform(_ command: Command, in transaction: Transaction, now: Instant) throws -> WriteAnswer

    /// Makes the reply again that a memo stands for.
    func recall(_ memo: [UInt8], in transaction: Transaction) throws -> [UInt8]

    /// Does what has become due. `timer.due` is when the law says it happened; `now` may be later.
    func fire(_ timer: JournalTimer, in transaction: Transaction, now: Instant) throws

    /// Does what follows here from an event of a followed service. The position in its log moves on in the same transaction.
    /// - Throws: when it cannot be done; nothing is kept then, it is tried again, and at last the event is parked for operators.
    func apply(_ event: FollowedEvent, in transaction: Transaction, now: Instant) throws

    /// Does what follows from the answer to a call that `Transaction.call` left. The call is removed in the same transaction.
    /// - Throws: when it cannot be done; nothing is kept then, and the call is made again.
    func answered(_ call: OutgoingCall, with result: CallResult, in transaction: Transaction, now: Instant) throws

    /// The last savepoint was kept (`true`) or rolled back (`false`): settle what it left in memory.
    func settle(kept: Bool)

    /// The whole transaction was lost: forget every cached state.
    func forgetAll()
}
