import CPlatform
import Glibc
import Synchronization
import Testing

@testable import EventLoop

/// Runs `body` on a thread of its own and waits for it when asked.
final class Worker: Sendable {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    init(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(body)).toOpaque()
        let result = pthread_create(
            &thread,
            nil,
            { work in
                work.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
                return nil
            },
            work
        )
        precondition(result == 0)
        self.thread = thread
    }

    func join() { pthread_join(thread, nil) }
}

@Suite struct `Event loop: other threads` {
    @Test func `messages of each sender arrive complete and in its order`() throws {
        let loop = try EventLoop()
        let (senders, each) = (4, 5_000)
        var last = [Int](repeating: -1, count: senders)
        var received = 0
        var batches = 0
        let mailbox = loop.makeMailbox { (messages: [(sender: Int, number: Int)]) in
            batches += 1
            for message in messages {
                #expect(message.number == last[message.sender] + 1)
                last[message.sender] = message.number
                received += 1
            }
            if received == senders * each { loop.stop() }
        }
        let workers = (0..<senders).map { sender in
            Worker { for number in 0..<each { mailbox.post((sender, number)) } }
        }
        loop.after(milliseconds: 10_000) {
            Issue.record("only \(received) messages arrived")
            loop.stop()
        }
        runToStop(loop)
        workers.forEach { $0.join() }
        #expect(received == senders * each)
        #expect(batches <= received)
    }

    @Test func `several messages posted at once arrive as one batch`() throws {
        let loop = try EventLoop()
        var sizes: [Int] = []
        let mailbox = loop.makeMailbox { (messages: [Int]) in
            sizes.append(messages.count)
            loop.stop()
        }
        mailbox.post(contentsOf: 0..<100)
        runToStop(loop)
        #expect(sizes == [100])
    }

    @Test func `a message wakes a sleeping loop, again and again`() throws {
        let loop = try EventLoop()
        let turns = 2_000
        let meeting = Meeting()
        var answered = 0
        let mine = loop.makeMailbox { (messages: [Int]) in
            answered += messages.count
            answered == turns ? loop.stop() : meeting.post(answered)
        }
        let worker = Worker {
            guard let other = try? EventLoop() else { return }
            meeting.open(
                other.makeMailbox { (messages: [Int]) in
                    for message in messages { message < 0 ? other.stop() : mine.post(message) }
                }
            )
            runToStop(other)
        }
        meeting.post(0)
        let alarm = loop.after(milliseconds: 10_000) {
            Issue.record("a wake-up was lost after \(answered) turns")
            loop.stop()
        }
        runToStop(loop)
        loop.cancel(alarm)
        meeting.post(-1)
        worker.join()
        #expect(answered == turns)
    }

    @Test func `messages posted before the mailbox was dropped still arrive`() throws {
        let loop = try EventLoop()
        var received: [String] = []
        var mailbox: Mailbox? = loop.makeMailbox { (messages: [String]) in received += messages }
        mailbox?.post("last words")
        mailbox = nil
        loop.after(milliseconds: 1) { loop.stop() }
        runToStop(loop)
        #expect(received == ["last words"])
    }

    @Test func `a stopper ends the loop from another thread`() throws {
        let loop = try EventLoop()
        let stopper = loop.stopper
        let worker = Worker { stopper.stop() }
        runToStop(loop)
        worker.join()
    }

    @Test func `a stop asked for before the run is honoured once`() throws {
        let loop = try EventLoop()
        loop.stopper.stop()
        runToStop(loop)
        var ran = false
        loop.after(milliseconds: 1) {
            ran = true
            loop.stop()
        }
        runToStop(loop)
        #expect(ran)
    }
}

/// Hands the other loop's mailbox to the thread that waits for it.
private final class Meeting: Sendable {
    private let mailbox = Mutex<(box: Mailbox<Int>?, early: [Int])>((nil, []))

    func open(_ box: Mailbox<Int>) {
        mailbox.withLock { state in
            state.box = box
            box.post(contentsOf: state.early)
            state.early = []
        }
    }

    func post(_ number: Int) {
        mailbox.withLock { state in
            if let box = state.box { box.post(number) } else { state.early.append(number) }
        }
    }
}
