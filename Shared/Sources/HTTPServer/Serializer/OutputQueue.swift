/// Bytes on their way to a client: one buffer that small answers are gathered in, and big pieces that are sent
/// from where they lie.
struct OutputQueue {
    /// Pieces from this size on are not copied into the buffer.
    static let bigPiece = 32_768
    /// A buffer that grew beyond this is given back once it is empty.
    private static let keptCapacity = 16_384

    /// Pieces before `tail`, from `first` on.
    private var pieces: [[UInt8]] = []
    private var first = 0
    /// Bytes of the first piece (or of `tail`) that were sent.
    private var sent = 0
    /// The buffer that small answers are appended to.
    var tail: [UInt8] = []
    private var pieceBytes = 0

    var isEmpty: Bool { count == 0 }
    /// Bytes not yet sent.
    var count: Int { pieceBytes + tail.count - sent }

    mutating func append(_ bytes: [UInt8]) {
        guard bytes.count >= Self.bigPiece else {
            tail.append(contentsOf: bytes)
            return
        }
        if !tail.isEmpty {
            pieces.append(tail)
            pieceBytes += tail.count
            tail = []
        }
        pieces.append(bytes)
        pieceBytes += bytes.count
    }

    /// The next bytes to send, without copying them.
    func withNext<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let piece = first < pieces.count ? pieces[first] : tail
        return piece.withUnsafeBytes { body($0.part(sent..<$0.count)) }
    }

    /// Forgets bytes that `withNext` offered and that were sent.
    mutating func drop(_ count: Int) {
        sent += count
        if first < pieces.count {
            guard sent == pieces[first].count else { return }
            pieceBytes -= sent
            pieces[first] = []
            first += 1
            if first == pieces.count {
                pieces.removeAll()
                first = 0
            }
            sent = 0
        } else if sent == tail.count {
            if tail.capacity > Self.keptCapacity { tail = [] } else { tail.removeAll(keepingCapacity: true) }
            sent = 0
        }
    }

    mutating func removeAll() { self = OutputQueue() }
}
