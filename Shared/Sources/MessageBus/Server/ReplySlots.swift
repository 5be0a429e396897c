/// The unanswered calls of one connection, in call order. What is answered too early waits here.
struct ReplySlots {
    private struct Slot {
        var early: [UInt8] = []
        var isDone = false
    }

    private var slots: [Slot] = []
    private var head = 0
    /// The number of the first unanswered call.
    private(set) var first: UInt64 = 0
    /// Bytes of early answers.
    private(set) var earlyBytes = 0

    /// Unanswered calls, those with early answers included.
    var count: Int { slots.count - head }
    var isEmpty: Bool { count == 0 }

    /// Takes up a call, answers its number.
    mutating func add() -> UInt64 {
        slots.append(Slot())
        return first + UInt64(count) - 1
    }

    func isWaiting(_ number: UInt64) -> Bool {
        guard number >= first, number - first < UInt64(count) else { return false }
        return !slots[head + Int(number - first)].isDone
    }

    /// Puts an answer where it belongs: into `output` if its turn has come (with all early ones that follow),
    /// else aside. Ignores answers to calls that were answered before.
    mutating func answer(_ number: UInt64, isFinal: Bool, output: inout [UInt8], _ write: (inout [UInt8]) -> Void) {
        guard isWaiting(number) else { return }
        guard number == first else {
            let index = head + Int(number - first)
            let before = slots[index].early.count
            write(&slots[index].early)
            earlyBytes += slots[index].early.count - before
            slots[index].isDone = isFinal
            return
        }
        write(&output)
        guard isFinal else { return }
        advance()
        while !isEmpty {
            let early = slots[head].early
            output.append(contentsOf: early)
            earlyBytes -= early.count
            slots[head].early = []
            guard slots[head].isDone else { break }
            advance()
        }
        if head == slots.count {
            slots.removeAll(keepingCapacity: true)
            head = 0
        } else if head >= 256 {
            slots.removeFirst(head)
            head = 0
        }
    }

    private mutating func advance() {
        head += 1
        first += 1
    }
}
