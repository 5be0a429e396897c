/// The name of a member of an object that is being read.
struct KeyEntry {
    /// The first eight bytes of the decoded name (fewer if shorter): tells most names apart without looking further.
    let prefix: UInt64
    /// Bytes of the decoded name.
    let count: Int32
    /// Where the decoded name starts, in the text or in the scanner's `scratch`.
    let start: Int32
    /// Offset of the name's opening quote, for the error.
    let quote: Int32
    /// Whether the decoded name stands in `scratch`.
    let isDecoded: Bool
}

/// A stack of names in memory of its own: an array checks bounds and ownership at every step, and this is the reader's inner loop.
/// Offsets are 32 bits wide; `JSONScanner` refuses longer texts.
struct KeyStack: ~Copyable {
    private var memory: UnsafeMutablePointer<KeyEntry>?
    private var capacity = 0
    private(set) var count = 0

    init() {}

    deinit { memory?.deallocate() }

    /// `index` must be below `count`.
    @inline(__always)
    subscript(index: Int) -> KeyEntry {
        assert(index < count)
        return memory.unsafelyUnwrapped[index]  // below count, so push has allocated it
    }

    @inline(__always)
    mutating func push(_ entry: KeyEntry) {
        if count == capacity { grow() }
        memory.unsafelyUnwrapped[count] = entry  // grow has allocated it
        count += 1
    }

    /// Forgets everything from `mark` on.
    @inline(__always)
    mutating func cut(to mark: Int) { count = min(count, mark) }

    /// A copy of everything from `mark` on.
    func entries(since mark: Int) -> [KeyEntry] { (mark..<count).map { self[$0] } }

    @inline(never)
    private mutating func grow() {
        let larger = max(32, capacity * 2)
        let fresh = UnsafeMutablePointer<KeyEntry>.allocate(capacity: larger)
        if let memory {
            fresh.moveInitialize(from: memory, count: count)
            memory.deallocate()
        }
        memory = fresh
        capacity = larger
    }
}
