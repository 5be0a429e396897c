import StrictJSON
import Testing

/// A small repeatable generator (SplitMix64), so that a failing seed can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Texts can be written as strings or, where they are no valid strings, as bytes.
struct Sample: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(stringLiteral text: String) { bytes = Array(text.utf8) }
    init(arrayLiteral bytes: UInt8...) { self.bytes = bytes }

    /// Bytes inside a string inside an array: `["…"]`.
    static func inString(_ bytes: UInt8...) -> Sample { Sample(Array("[\"".utf8) + bytes + Array("\"]".utf8)) }

    var testDescription: String { String(decoding: bytes.prefix(60), as: UTF8.self) }
}

/// The tree reader's, the checker's and, for objects, the member scanner's verdict; they must agree.
func verdict(_ bytes: [UInt8], _ limits: JSONLimits = .message) throws(VerdictsDiffer) -> JSONError? {
    var tree: JSONError?
    var check: JSONError?
    do { _ = try JSONValue(parsing: bytes, limits: limits) } catch { tree = error }
    do { try JSONSyntax.check(bytes, limits: limits) } catch { check = error }
    guard tree == check else { throw VerdictsDiffer(tree: tree, check: check) }
    do {
        _ = try JSONMembers(scanning: bytes, limits: limits)
        if let tree { throw VerdictsDiffer(tree: tree, check: nil) }
    } catch let error as JSONError {
        if error.reason != .notAnObject, error != tree { throw VerdictsDiffer(tree: tree, check: error) }
    } catch let error as VerdictsDiffer {
        throw error
    } catch {}
    return tree
}

struct VerdictsDiffer: Error {
    let tree: JSONError?
    let check: JSONError?
}
