/// Names a timer so that it can be cancelled.
public struct TimerToken: Hashable, Sendable {
    let number: UInt64
}

/// Actions by due time: a binary heap; cancelling only forgets the action, the heap is swept now and then.
struct TimerQueue {
    private struct Entry {
        var due: UInt64
        var number: UInt64

        func precedes(_ other: Entry) -> Bool { due != other.due ? due < other.due : number < other.number }
    }

    private var heap: [Entry] = []
    private var actions: [UInt64: () -> Void] = [:]
    private(set) var nextNumber: UInt64 = 0

    mutating func add(due: UInt64, _ action: @escaping () -> Void) -> TimerToken {
        let number = nextNumber
        nextNumber += 1
        actions[number] = action
        heap.append(Entry(due: due, number: number))
        siftUp(from: heap.count - 1)
        return TimerToken(number: number)
    }

    mutating func cancel(_ token: TimerToken) {
        guard actions.removeValue(forKey: token.number) != nil else { return }
        if heap.count > 64 + 2 * actions.count { sweep() }
    }

    /// The moment of the next live timer.
    mutating func nextDue() -> UInt64? {
        while let first = heap.first {
            if actions[first.number] != nil { return first.due }
            removeFirst()
        }
        return nil
    }

    /// The next action due by `now` among timers made before `limit`.
    mutating func popDue(by now: UInt64, before limit: UInt64) -> (() -> Void)? {
        while let first = heap.first, first.due <= now, first.number < limit {
            removeFirst()
            if let action = actions.removeValue(forKey: first.number) { return action }
        }
        return nil
    }

    private mutating func sweep() {
        heap.removeAll { actions[$0.number] == nil }
        heap.sort { $0.precedes($1) }
    }

    private mutating func removeFirst() {
        let last = heap.removeLast()
        guard !heap.isEmpty else { return }
        heap[0] = last
        siftDown()
    }

    private mutating func siftUp(from index: Int) {
        var child = index
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].precedes(heap[smallest]) {
                smallest = child
            }
            guard smallest != parent else { return }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
