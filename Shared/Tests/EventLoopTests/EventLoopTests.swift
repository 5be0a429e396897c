import CPlatform
import Glibc
import Synchronization
import Testing

@testable import EventLoop

/// Two connected non-blocking sockets, closed with the value.
final class SocketPair {
    let ours: Int32
    let theirs: Int32

    init() throws {
        var pair: [Int32] = [0, 0]
        try SystemError.check("socketpair", shagym_socket_pair(&pair))
        (ours, theirs) = (pair[0], pair[1])
    }

    deinit {
        close(ours)
        close(theirs)
    }

    func write(_ count: Int = 1) {
        let bytes = [UInt8](repeating: 7, count: count)
        _ = bytes.withUnsafeBytes { Transfer.send($0, to: theirs) }
    }

    func read() -> Transfer {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { Transfer.receive(from: ours, into: $0) }
    }
}

/// Runs the loop until `done`, failing the test instead of hanging.
func run(_ loop: EventLoop, limit: Int = 5_000, until done: @escaping () -> Bool) {
    func look() { if done() { loop.stop() } else { loop.atEndOfRoundAgain(look) } }
    let alarm = loop.after(milliseconds: limit) {
        Issue.record("the condition was not met in time")
        loop.stop()
    }
    loop.atEndOfRoundAgain(look)
    loop.run()
    loop.cancel(alarm)
}

/// Runs the loop until it is stopped, failing the test instead of hanging.
func runToStop(_ loop: EventLoop, sourceLocation: SourceLocation = #_sourceLocation) {
    let alarm = loop.after(milliseconds: 5_000) {
        Issue.record("the loop was not stopped in time", sourceLocation: sourceLocation)
        loop.stop()
    }
    loop.run()
    loop.cancel(alarm)
}

extension EventLoop {
    /// At the end of this round and, through a timer, of later ones.
    func atEndOfRoundAgain(_ action: @escaping () -> Void) { after(milliseconds: 1) { self.atEndOfRound(action) } }
}

@Suite struct `Event loop: descriptors` {
    @Test func `a readable socket is reported until it was read`() throws {
        let loop = try EventLoop()
        let pair = try SocketPair()
        pair.write()
        var calls = 0
        try loop.watch(pair.ours, for: .readable) { readiness in
            #expect(readiness == .readable)
            calls += 1
            if calls == 3 {
                #expect(pair.read() == .bytes(1))
                loop.after(milliseconds: 5) { loop.stop() }
            }
        }
        runToStop(loop)
        #expect(calls == 3)
    }

    @Test func `a descriptor is watched for what it was last changed to`() throws {
        let loop = try EventLoop()
        let pair = try SocketPair()
        var heard: [Readiness] = []
        try loop.watch(pair.ours, for: .readable) { readiness in
            heard.append(readiness)
            loop.change(pair.ours, to: [])
            loop.after(milliseconds: 2) { loop.stop() }
        }
        loop.change(pair.ours, to: .writable)
        runToStop(loop)
        #expect(heard == [.writable])
    }

    @Test func `an empty interest hears nothing, not even a hang-up`() throws {
        let loop = try EventLoop()
        let pair = try SocketPair()
        var calls = 0
        try loop.watch(pair.ours, for: .readable) { _ in calls += 1 }
        loop.change(pair.ours, to: [])
        shutdown(pair.theirs, Int32(SHUT_RDWR))
        loop.after(milliseconds: 3) { loop.stop() }
        runToStop(loop)
        #expect(calls == 0)
        loop.change(pair.ours, to: .readable)
        run(loop) { calls > 0 }
    }

    @Test func `a hang-up counts as ready for what was asked`() throws {
        let loop = try EventLoop()
        let pair = try SocketPair()
        shutdown(pair.theirs, Int32(SHUT_RDWR))
        var heard: Readiness = []
        try loop.watch(pair.ours, for: [.readable, .writable]) { readiness in
            heard = readiness
            loop.stop()
        }
        runToStop(loop)
        #expect(heard == [.readable, .writable, .hangup])
        #expect(pair.read() == .closed)
    }

    @Test func `writing to a vanished peer is an answer and no signal`() throws {
        let pair = try SocketPair()
        shutdown(pair.ours, Int32(SHUT_RDWR))
        let sent = [UInt8](repeating: 0, count: 8).withUnsafeBytes { Transfer.send($0, to: pair.theirs) }
        #expect(sent == .closed)
    }

    @Test func `a descriptor unwatched in a round is not called again in it`() throws {
        let loop = try EventLoop()
        let first = try SocketPair()
        let second = try SocketPair()
        first.write()
        second.write()
        var calls = 0
        let handler: (Readiness) -> Void = { _ in
            calls += 1
            loop.unwatch(first.ours)
            loop.unwatch(second.ours)
            loop.after(milliseconds: 2) { loop.stop() }
        }
        try loop.watch(first.ours, for: .readable, handler)
        try loop.watch(second.ours, for: .readable, handler)
        runToStop(loop)
        #expect(calls == 1)
    }

    @Test func `an event of a closed descriptor does not reach the one that got its number`() throws {
        let loop = try EventLoop()
        let first = try SocketPair()
        var doomed: SocketPair? = try SocketPair()
        let number = try #require(doomed).ours
        var stale = 0
        first.write()
        doomed?.write()
        var replacement: SocketPair?
        try loop.watch(first.ours, for: .readable) { _ in
            _ = first.read()
            loop.unwatch(number)
            // dup2 takes the very number whose event still waits in this round's batch.
            guard let fresh = try? SocketPair() else { return }
            dup2(fresh.ours, number)
            replacement = fresh
            try? loop.watch(number, for: .readable) { _ in stale += 1 }
            loop.after(milliseconds: 2) { loop.stop() }
        }
        try loop.watch(number, for: .readable) { _ in Issue.record("the unwatched handler ran") }
        runToStop(loop)
        #expect(stale == 0)
        #expect(replacement != nil)
        loop.unwatch(number)
        doomed = nil
    }

    @Test func `watching twice and watching nonsense are errors, not crashes`() throws {
        let loop = try EventLoop()
        let pair = try SocketPair()
        try loop.watch(pair.ours, for: .readable) { _ in }
        #expect(throws: SystemError("epoll_ctl", errno: EEXIST)) { try loop.watch(pair.ours, for: .readable) { _ in } }
        #expect(throws: SystemError("epoll_ctl", errno: EBADF)) { try loop.watch(-1, for: .readable) { _ in } }
        #expect(throws: SystemError("epoll_ctl", errno: EBADF)) { try loop.watch(99_999, for: .readable) { _ in } }
        loop.unwatch(12_345_678)
        loop.change(12_345_678, to: .readable)
    }
}

@Suite struct `Event loop: timers and rounds` {
    @Test func `timers run by due time, those of one moment in the order made`() throws {
        let loop = try EventLoop()
        var ran: [Int] = []
        for (index, delay) in [8, 2, 5, 2, 0].enumerated() { loop.after(milliseconds: delay) { ran.append(index) } }
        loop.after(milliseconds: 12) { loop.stop() }
        runToStop(loop)
        #expect(ran == [4, 1, 3, 2, 0])
    }

    @Test func `a timer is never early`() throws {
        let loop = try EventLoop()
        let start = shagym_monotonic_ns()
        loop.after(milliseconds: 3) { loop.stop() }
        runToStop(loop)
        #expect(shagym_monotonic_ns() - start >= 3_000_000)
    }

    @Test func `a timer that sets itself again at once does not starve descriptors`() throws {
        let loop = try EventLoop()
        let pair = try SocketPair()
        func again() { loop.after(milliseconds: 0, again) }
        again()
        pair.write()
        try loop.watch(pair.ours, for: .readable) { _ in loop.stop() }
        runToStop(loop)
    }

    @Test(arguments: 0..<20) func `the timer queue agrees with sorting`(seed: UInt64) {
        var random = SplitMix(state: seed)
        var queue = TimerQueue()
        var expected: [(due: UInt64, number: Int)] = []
        var tokens: [TimerToken] = []
        var ran: [Int] = []
        for number in 0..<300 {
            let due = random.next() % 50
            tokens.append(queue.add(due: due) { ran.append(number) })
            expected.append((due, number))
            if random.next() % 3 == 0 {
                let victim = Int(random.next() % UInt64(tokens.count))
                queue.cancel(tokens[victim])
                expected.removeAll { $0.number == victim }
            }
        }
        let cut = random.next() % 50
        while let action = queue.popDue(by: cut, before: .max) { action() }
        #expect(queue.nextDue() == expected.map(\.due).filter { $0 > cut }.min())
        while let action = queue.popDue(by: .max, before: .max) { action() }
        #expect(ran == expected.sorted { ($0.due, $0.number) < ($1.due, $1.number) }.map(\.number))
    }

    @Test func `end-of-round actions run once, after all handlers, also those they add`() throws {
        let loop = try EventLoop()
        let first = try SocketPair()
        let second = try SocketPair()
        var order: [String] = []
        for (name, pair) in [("a", first), ("b", second)] {
            pair.write()
            try loop.watch(pair.ours, for: .readable) { _ in
                _ = pair.read()
                order.append(name)
                loop.atEndOfRound {
                    order.append("end " + name)
                    if name == "b" {
                        loop.atEndOfRound {
                            order.append("flush")
                            loop.stop()
                        }
                    }
                }
            }
        }
        runToStop(loop)
        #expect(order.count == 5)
        #expect(Set(order.prefix(2)) == ["a", "b"])
        #expect(Set(order[2..<4]) == ["end a", "end b"])
        #expect(order.last == "flush")
    }
}

/// A small repeatable generator (SplitMix64).
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
