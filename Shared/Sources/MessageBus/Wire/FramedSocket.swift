import CPlatform
import EventLoop
import Glibc

/// What a `FramedSocket` tells its owner.
protocol FramedSocketOwner: AnyObject {
    /// One message without its NUL; the bytes are valid only during the call.
    func received(_ frame: UnsafeRawBufferPointer)
    /// The socket took everything and has room again (only after `wantsRoom` was set).
    func hasRoom()
    /// The peer sends no more, but may still read.
    func peerFinished()
    /// From now on bytes of the peer are missing (`partialSince`), or it has to take some (`stalledSince`).
    func peerOwes()
    /// The connection cannot be used any more; close it.
    func broke(_ reason: FramedSocket.Break)
}

/// Memory that all sockets of a loop read into, one after the other: an idle connection owns no buffer.
final class ReceiveBuffer {
    let bytes: UnsafeMutableRawBufferPointer

    init(size: Int = 128 << 10) { bytes = .allocate(byteCount: size, alignment: 16) }

    deinit { bytes.deallocate() }
}

/// A non-blocking stream socket that carries NUL-ended messages: cuts what arrives into messages and writes
/// what was queued once per round.
final class FramedSocket {
    /// Why a connection broke.
    enum Break: Hashable {
        case tooLong
        case failed(SystemError)
        case peerGone
    }

    /// Receives in a row before the other connections get their turn.
    private static let receivesPerRound = 8
    /// A buffer of replies up to this size is kept in any case, and none beyond the second.
    private static let keptBytes = 64 << 10
    private static let mostKeptBytes = 512 << 10
    /// The start of a message is moved up to this size; a longer one is collected where it lies.
    private static let mostMovedBytes = 8 << 10

    private let loop: EventLoop
    private let descriptor: Int32
    private let buffer: ReceiveBuffer
    private let messageBytes: Int
    /// Strong while open, so that no weak reference slows every message down: an owner must close its socket.
    var owner: (any FramedSocketOwner)?

    /// Received and not yet consumed: the start of a message, or whole ones while `isHeld`.
    private var input: [UInt8] = []
    private var outgoing: [UInt8] = []
    private var sent = 0
    private var flushScheduled = false
    private var parseScheduled = false
    private var reachedEnd = false
    private var isHungUp = false
    private(set) var isClosed = false

    /// All bytes ever handed to the system, and ever queued.
    private(set) var totalSent: UInt64 = 0
    var totalQueued: UInt64 { totalSent + UInt64(queuedBytes) }
    /// Bytes waiting to be sent.
    var queuedBytes: Int { outgoing.count - sent }
    /// Since when (monotonic ms) the first bytes of an incomplete message lie here.
    private(set) var partialSince: UInt64?
    /// Since when (monotonic ms) the peer has not taken a byte although some wait.
    private(set) var stalledSince: UInt64?

    /// While held nothing is read or cut.
    var isHeld = false {
        didSet {
            guard isHeld != oldValue, !isClosed else { return }
            if !isHeld, !input.isEmpty { scheduleParse() }
            updateInterest()
        }
    }

    /// Asks for `hasRoom` in a later round.
    var wantsRoom = false {
        didSet { if wantsRoom != oldValue, !isClosed { updateInterest() } }
    }

    init(loop: EventLoop, descriptor: Int32, buffer: ReceiveBuffer, messageBytes: Int) {
        self.loop = loop
        self.descriptor = descriptor
        self.buffer = buffer
        self.messageBytes = messageBytes
    }

    /// Starts listening; on failure the descriptor is closed.
    func open() throws(SystemError) {
        do throws(SystemError) {
            try loop.watch(descriptor, for: .readable) { [self] in ready($0) }
        } catch {
            Glibc.close(descriptor)
            isClosed = true
            owner = nil
            throw error
        }
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        loop.unwatch(descriptor)
        Glibc.close(descriptor)
        owner = nil
        input = []
        outgoing = []
        sent = 0
    }

    // MARK: Writing

    /// Queues bytes; they leave at the end of the round.
    func write(_ append: (inout [UInt8]) -> Void) {
        guard !isClosed else { return }
        append(&outgoing)
        guard !flushScheduled, stalledSince == nil, queuedBytes > 0 else { return }
        flushScheduled = true
        loop.atEndOfRound { [self] in
            flushScheduled = false
            flush()
        }
    }

    private func flush() {
        while !isClosed, sent < outgoing.count {
            let result = outgoing.withUnsafeBytes { Transfer.send(.init(rebasing: $0[sent...]), to: descriptor) }
            switch result {
            case .bytes(let count):
                sent += count
                totalSent += UInt64(count)
                if stalledSince != nil { stalledSince = loop.monotonicMilliseconds }
            case .wouldBlock:
                if stalledSince == nil {
                    stalledSince = loop.monotonicMilliseconds
                    owner?.peerOwes()
                }
                if sent > outgoing.count / 2 {
                    outgoing.removeFirst(sent)
                    sent = 0
                }
                return updateInterest()
            case .closed: return breakUp(.peerGone)
            case .failed(let error): return breakUp(.failed(error))
            }
        }
        guard !isClosed else { return }
        stalledSince = nil
        sent = 0
        // A buffer is kept for as long as it is used well: making a big one anew in each round costs more than sending.
        let isWorthKeeping = outgoing.capacity <= Self.keptBytes || outgoing.count > outgoing.capacity / 8
        if isWorthKeeping && outgoing.capacity <= Self.mostKeptBytes {
            outgoing.removeAll(keepingCapacity: true)
        } else {
            outgoing = []
        }
        updateInterest()
    }

    // MARK: Reading

    private func ready(_ readiness: Readiness) {
        isHungUp = readiness.contains(.hangup)
        if readiness.contains(.readable), !isHeld, !reachedEnd { receive() }
        // Closed on both sides: what it sent was read above, what it should get nobody takes.
        if isHungUp, !isClosed, reachedEnd || isHeld { return breakUp(.peerGone) }
        guard !isClosed, readiness.contains(.writable) else { return }
        if queuedBytes > 0 {
            flush()
        } else if wantsRoom {
            wantsRoom = false
            owner?.hasRoom()
        }
    }

    private func receive() {
        guard let owner else { return }
        for _ in 0..<Self.receivesPerRound where !isClosed && !isHeld {
            // The start of a message that lies here goes to the front of the buffer, so that the rest arrives right behind it.
            let before = input.count <= Self.mostMovedBytes ? input.count : 0
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[before...])
            switch Transfer.receive(from: descriptor, into: room) {
            case .bytes(let count):
                if before > 0 {
                    input.withUnsafeBytes {
                        UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<before]).copyMemory(from: $0)
                    }
                    input = []
                }
                take(UnsafeRawBufferPointer(buffer.bytes)[..<(before + count)], searchedUpTo: before, owner)
                if count < room.count { return }
            case .wouldBlock: return
            case .closed:
                reachedEnd = true
                updateInterest()
                return isHungUp ? () : owner.peerFinished()
            case .failed(let error): return breakUp(.failed(error))
            }
        }
    }

    private func take(_ chunk: Slice<UnsafeRawBufferPointer>, searchedUpTo known: Int, _ owner: any FramedSocketOwner) {
        if input.isEmpty {
            let used = cut(UnsafeRawBufferPointer(rebasing: chunk), searchedUpTo: known, owner)
            if used < chunk.count, !isClosed { input.append(contentsOf: chunk.dropFirst(used)) }
            noteRest(consumed: used > 0)
        } else {
            let searched = input.count
            input.append(contentsOf: chunk)
            cutInput(searchedUpTo: searched, owner)
        }
    }

    private func cutInput(searchedUpTo searched: Int, _ owner: any FramedSocketOwner) {
        // Out of the property: the owner may close this socket while its bytes are looked at.
        var bytes: [UInt8] = []
        swap(&bytes, &input)
        let used = bytes.withUnsafeBytes { cut($0, searchedUpTo: searched, owner) }
        guard !isClosed else { return }
        if used < bytes.count {
            bytes.removeFirst(used)
            input = bytes
        }
        noteRest(consumed: used > 0)
    }

    /// Hands complete messages over; answers how many bytes they took.
    private func cut(_ bytes: UnsafeRawBufferPointer, searchedUpTo: Int, _ owner: any FramedSocketOwner) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var start = 0
        var search = searchedUpTo
        while !isClosed, !isHeld, let end = memchr(base + search, 0, bytes.count - search) {
            let length = UnsafeRawPointer(end) - (base + start)
            guard length <= messageBytes else {
                breakUp(.tooLong)
                return start
            }
            owner.received(UnsafeRawBufferPointer(start: base + start, count: length))
            start += length + 1
            search = start
        }
        if !isClosed, !isHeld, bytes.count - start > messageBytes { breakUp(.tooLong) }
        return start
    }

    private func noteRest(consumed: Bool) {
        if input.isEmpty || isHeld {
            partialSince = nil
        } else if consumed || partialSince == nil {
            partialSince = loop.monotonicMilliseconds
            owner?.peerOwes()
        }
    }

    private func scheduleParse() {
        guard !parseScheduled else { return }
        parseScheduled = true
        loop.atEndOfRound { [self] in
            parseScheduled = false
            guard !isClosed, !isHeld, !input.isEmpty, let owner else { return }
            cutInput(searchedUpTo: 0, owner)
        }
    }

    private func updateInterest() {
        guard !isClosed else { return }
        var interest: Interest = []
        if !isHeld, !reachedEnd { interest.insert(.readable) }
        if stalledSince != nil || wantsRoom { interest.insert(.writable) }
        loop.change(descriptor, to: interest)
    }

    private func breakUp(_ reason: Break) {
        guard !isClosed else { return }
        if let owner { owner.broke(reason) } else { close() }
    }
}
