@testable import HTTPServer

/// What came out of the parser for a stretch of bytes, whatever pieces they came in.
struct ParserRun: Equatable, CustomStringConvertible {
    /// Method, target and content of each complete request, e.g. `POST /a hello`.
    var requests: [String] = []
    var refusal: HTTPRefusal?
    /// The bytes ended inside a request.
    var incomplete = false

    var description: String { "\(requests) \(refusal.map { "refused: \($0)" } ?? "")\(incomplete ? " incomplete" : "")" }

    /// Parses `bytes`, given in pieces that end at `cuts` (ascending).
    init(_ bytes: [UInt8], cuts: [Int] = [], limits: HTTPLimits = HTTPLimits(), bodyLimit: Int = 1_000) {
        var parser = RequestParser(limits)
        var open: (line: String, body: [UInt8])?
        var start = 0
        for end in cuts + [bytes.count] {
            let piece = Array(bytes[start..<end])
            start = end
            var position = 0
            reading: while refusal == nil {
                switch piece.read({ parser.next($0, from: &position) }) {
                case .more: break reading
                case .head(let head):
                    if case .length(let length) = head.framing, length > bodyLimit { refusal = .bodyTooLarge }
                    parser.bodyLimit = bodyLimit
                    let line = "\(head.method.rawValue) \(head.target)"
                    if head.framing == .none { requests.append(line) } else { open = (line, []) }
                case .body(let range): open?.body.append(contentsOf: piece[range])
                case .end:
                    if let done = open { requests.append("\(done.line) \(String(decoding: done.body, as: UTF8.self))") }
                    open = nil
                case .refused(let reason): refusal = reason
                }
            }
        }
        incomplete = refusal == nil && (open != nil || !parser.isBetweenRequests)
    }
}

/// A small repeatable generator (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
