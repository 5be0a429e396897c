import CPlatform
import Glibc

/// Waits for many descriptors, timers and messages on one thread and calls their handlers, one after the
/// other, round by round: ready descriptors, then mailboxes, then timers, then the end-of-round actions.
///
/// Level-triggered epoll: a handler that leaves something unread is simply called again. Confined to the
/// thread that runs it; other threads reach it through a `Mailbox` or a `Stopper`.
public final class EventLoop {
    private struct Watcher {
        /// Distinguishes this use of a descriptor number from earlier ones, whose events may still be in the batch.
        var generation: UInt32 = 0
        var interest: Interest = []
        var handler: ((Readiness) -> Void)?
    }

    /// Few at a time: what a round asks of another process leaves at its end, and the two then work side by side.
    private static let batch = 16
    private static let passesPerRound = 16
    private static let wakeToken = UInt64.max

    private let epoll: Int32
    @usableFromInline let wake: Wake
    private let events: UnsafeMutablePointer<shagym_event>
    private var watchers: [Watcher] = []
    private var timers = TimerQueue()
    @usableFromInline var inboxes: [() -> Bool] = []
    private var roundActions: [() -> Void] = []
    private var stopping = false

    /// Makes an idle loop.
    /// - Throws: `SystemError` when the process has no descriptors left.
    public init() throws(SystemError) {
        wake = try Wake()
        epoll = try SystemError.check("epoll_create1", shagym_epoll_create())
        events = .allocate(capacity: Self.batch)
        let added = shagym_epoll_add_wake(epoll, wake.descriptor, Self.wakeToken)
        guard added >= 0 else { throw SystemError("epoll_ctl", errno: -added) }
    }

    deinit {
        close(epoll)
        events.deallocate()
    }

    // MARK: Descriptors

    /// Calls `ready` in every round in which the descriptor is ready for `interest`. The caller keeps owning
    /// the descriptor and must `unwatch` it before closing it.
    /// - Throws: `SystemError` when the descriptor is already watched, is not pollable, or resources ran out.
    public func watch(
        _ descriptor: Int32,
        for interest: Interest,
        _ ready: @escaping (Readiness) -> Void
    ) throws(SystemError) {
        guard descriptor >= 0 else { throw SystemError("epoll_ctl", errno: EBADF) }
        let index = Int(descriptor)
        if index >= watchers.count {
            watchers.append(contentsOf: repeatElement(Watcher(), count: index + 1 - watchers.count))
        }
        let generation = watchers[index].generation &+ 1
        if !interest.isEmpty {
            let added = shagym_epoll_add(epoll, descriptor, interest.rawValue, token(descriptor, generation))
            guard added >= 0 else { throw SystemError("epoll_ctl", errno: -added) }
        }
        watchers[index] = Watcher(generation: generation, interest: interest, handler: ready)
    }

    /// Changes what a watched descriptor is watched for; does nothing for one that is not watched.
    public func change(_ descriptor: Int32, to interest: Interest) {
        guard let watcher = watcher(descriptor), watcher.interest != interest else { return }
        let name = token(descriptor, watcher.generation)
        // epoll reports a hang-up even for an empty interest, again and again: such a descriptor leaves the set.
        let result =
            if interest.isEmpty {
                shagym_epoll_remove(epoll, descriptor)
            } else if watcher.interest.isEmpty {
                shagym_epoll_add(epoll, descriptor, interest.rawValue, name)
            } else {
                shagym_epoll_change(epoll, descriptor, interest.rawValue, name)
            }
        watchers[Int(descriptor)].interest = interest
        // Adding can fail for want of memory only; the owner must hear of it or would wait for ever.
        if result < 0, !interest.isEmpty {
            let handler = watcher.handler
            atEndOfRound { handler?([.hangup, Readiness(rawValue: interest.rawValue)]) }
        }
    }

    /// Forgets a descriptor; events of it that are already waiting in this round are dropped.
    public func unwatch(_ descriptor: Int32) {
        guard let watcher = watcher(descriptor) else { return }
        if !watcher.interest.isEmpty { _ = shagym_epoll_remove(epoll, descriptor) }
        watchers[Int(descriptor)].handler = nil
        watchers[Int(descriptor)].generation &+= 1
        watchers[Int(descriptor)].interest = []
    }

    private func watcher(_ descriptor: Int32) -> Watcher? {
        guard descriptor >= 0, Int(descriptor) < watchers.count else { return nil }
        let watcher = watchers[Int(descriptor)]
        return watcher.handler == nil ? nil : watcher
    }

    private func token(_ descriptor: Int32, _ generation: UInt32) -> UInt64 {
        UInt64(generation) << 32 | UInt64(UInt32(bitPattern: descriptor))
    }

    // MARK: Timers, mailboxes, end of round

    /// Runs `action` once, not earlier than `milliseconds` from now. Timers due together run in the order made.
    @discardableResult
    public func after(milliseconds: Int, _ action: @escaping () -> Void) -> TimerToken {
        timers.add(due: shagym_monotonic_ns() + UInt64(max(0, milliseconds)) * 1_000_000, action)
    }

    /// Forgets a timer; nothing happens if it has run or was cancelled.
    public func cancel(_ token: TimerToken) { timers.cancel(token) }

    /// Milliseconds of the monotonic clock: for measuring spans, unrelated to the calendar.
    public var monotonicMilliseconds: UInt64 { shagym_monotonic_ns() / 1_000_000 }

    /// Makes a way for other threads to hand messages to this loop; `receive` gets them in batches.
    @inlinable
    public func makeMailbox<Message: Sendable>(_ receive: @escaping ([Message]) -> Void) -> Mailbox<Message> {
        let inbox = Inbox<Message>(wake: wake)
        inboxes.append {
            let (messages, closed) = inbox.take()
            if !messages.isEmpty { receive(messages) }
            return !closed
        }
        return Mailbox(inbox)
    }

    /// Runs `action` once, after all ready handlers, messages and timers of this round: the place to write
    /// what the round produced. Actions added meanwhile still run in the same round.
    public func atEndOfRound(_ action: @escaping () -> Void) { roundActions.append(action) }

    // MARK: Running

    /// Runs rounds until `stop()` or a `Stopper` asks to end.
    public func run() {
        stopping = false
        while !wake.takeStopRequest(), !stopping { runOneRound() }
    }

    /// Ends `run()` after this round. For other threads: `stopper`.
    public func stop() { stopping = true }

    /// Ends `run()` from any thread.
    public var stopper: Stopper { Stopper(wake: wake) }

    private func runOneRound() {
        let mayBlock = roundActions.isEmpty && wake.fallAsleep()
        let count = shagym_epoll_wait(epoll, events, Int32(Self.batch), mayBlock ? timeout() : 0)
        let noted = wake.wakeUp()
        // Only a closed or foreign descriptor can fail here, never a condition of the outside world.
        precondition(count >= 0, "epoll_wait: errno \(-count)")
        for index in 0..<Int(count) { dispatch(events[index]) }
        // Notes made by the handlers above are taken along in the same round.
        if wake.wakeUp() || noted { openMailboxes() }
        runDueTimers()
        runEndOfRound()
    }

    private func dispatch(_ event: shagym_event) {
        guard event.token != Self.wakeToken else { return }
        let index = Int(event.token & 0xFFFF_FFFF)
        let watcher = watchers[index]
        guard let handler = watcher.handler, watcher.generation == UInt32(event.token >> 32) else { return }
        var bits = event.bits
        if bits & UInt32(SHAGYM_HANGUP | SHAGYM_FAILED) != 0 {
            bits = bits & ~UInt32(SHAGYM_FAILED) | UInt32(SHAGYM_HANGUP) | watcher.interest.rawValue
        }
        handler(Readiness(rawValue: bits))
    }

    private func openMailboxes() {
        var index = 0
        while index < inboxes.count {
            if inboxes[index]() { index += 1 } else { inboxes.remove(at: index) }
        }
    }

    private func runDueTimers() {
        guard let first = timers.nextDue() else { return }
        let now = shagym_monotonic_ns()
        guard first <= now else { return }
        let limit = timers.nextNumber
        while let action = timers.popDue(by: now, before: limit) { action() }
    }

    private func runEndOfRound() {
        for _ in 0..<Self.passesPerRound where !roundActions.isEmpty {
            let actions = roundActions
            roundActions = []
            for action in actions { action() }
            if wake.wakeUp() { openMailboxes() }
        }
    }

    /// Milliseconds until the next timer, rounded up; -1 without one.
    private func timeout() -> Int32 {
        guard let due = timers.nextDue() else { return -1 }
        let now = shagym_monotonic_ns()
        guard due > now else { return 0 }
        return Int32(clamping: (due - now + 999_999) / 1_000_000)
    }
}
