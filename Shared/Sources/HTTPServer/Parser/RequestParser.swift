/// Bytes in, requests out: an incremental HTTP/1.1 request parser without any input or output of its own.
///
/// Call `next` until it wants more; then again with the bytes that follow. How the bytes were cut makes no
/// difference. After a refusal the parser says the same for ever: nothing behind a doubtful message is read.
struct RequestParser {
    /// What was found.
    enum Event {
        /// All given bytes are used up.
        case more
        /// A head. Content follows as `body` events and `end`, unless its framing is `none`.
        case head(HTTPRequestHead)
        /// A piece of content: where it stands in the given bytes.
        case body(Range<Int>)
        /// The content is complete.
        case end
        /// The request, and with it the connection, is refused.
        case refused(HTTPRefusal)
    }

    enum State {
        case head
        case data(remaining: Int)
        case chunkLine
        case chunkData(remaining: Int)
        case chunkEnd
        case trailer(bytes: Int)
        case refused(HTTPRefusal)
    }

    let limits: HTTPLimits
    /// Most content the current request may have; set it after the head. Chunked content is cut off there.
    var bodyLimit = 0

    var state = State.head
    /// An incomplete head, or an incomplete line of chunked content.
    var held: [UInt8] = []
    private var scanner = HeadScanner()
    var received = 0

    init(_ limits: HTTPLimits) { self.limits = limits }

    /// Whether nothing of a further request has arrived (a stray empty line aside).
    var isBetweenRequests: Bool {
        guard case .head = state else { return false }
        return held.allSatisfy { $0 == Octet.carriageReturn || $0 == Octet.lineFeed }
    }

    /// Reads on.
    /// - Parameters:
    ///   - input: the bytes at hand.
    ///   - position: how many of them are used up; moved on.
    mutating func next(_ input: UnsafeRawBufferPointer, from position: inout Int) -> Event {
        do throws(HTTPRefusal) {
            switch state {
            case .head: return try readHead(input, &position)
            case .data(let remaining):
                guard remaining > 0 else { return finish() }
                guard position < input.count else { return .more }
                let piece = position..<min(input.count, position + min(remaining, input.count))
                state = .data(remaining: remaining - piece.count)
                position = piece.upperBound
                return .body(piece)
            case .refused(let refusal): return .refused(refusal)
            default: return try readChunked(input, &position)
            }
        } catch {
            state = .refused(error)
            held = []
            return .refused(error)
        }
    }

    mutating func finish() -> Event {
        state = .head
        received = 0
        return .end
    }

    private mutating func readHead(_ input: UnsafeRawBufferPointer, _ position: inout Int) throws(HTTPRefusal) -> Event {
        guard position < input.count else { return .more }
        let rest = input.part(position..<input.count)
        if held.isEmpty {
            guard let length = try scanner.scan(rest, limits) else {
                held.append(contentsOf: rest)
                position = input.count
                return .more
            }
            position += length
            return .head(try makeHead(rest.part(0..<length)))
        }
        // Never more than a head may have, so that a body behind it is not copied along.
        let before = held.count
        let taken = min(rest.count, max(limits.headBytes, limits.requestLineBytes) + 4 - before)
        held.append(contentsOf: rest.part(0..<taken))
        let head = held
        let length = try head.read { bytes throws(HTTPRefusal) in try scanner.scan(bytes, limits) }
        guard let length else {
            position += taken
            return .more
        }
        position += length - before
        held = []
        return .head(try head.read { bytes throws(HTTPRefusal) in try makeHead(bytes.part(0..<length)) })
    }

    private mutating func makeHead(_ bytes: UnsafeRawBufferPointer) throws(HTTPRefusal) -> HTTPRequestHead {
        // A finished scanner always has a target.
        guard let head = HTTPRequestHead(bytes, scanner) else { throw .malformedTarget }
        scanner = HeadScanner()
        switch head.framing {
        case .none: break
        case .length(let length): state = .data(remaining: length)
        case .chunked: state = .chunkLine
        }
        return head
    }
}
