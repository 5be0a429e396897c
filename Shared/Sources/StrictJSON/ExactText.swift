/// A string compared and hashed by its UTF-8 bytes.
///
/// Swift's `==` calls two strings equal when Unicode calls them canonically equivalent, so "й" written as one scalar equals "и" with
/// a combining breve. Names in JSON are compared by scalars (RFC 8259 section 8.3); a second opinion here would be a security hole.
struct ExactText: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (a: ExactText, b: ExactText) -> Bool { sameBytes(a.text, b.text) }

    func hash(into hasher: inout Hasher) { hashBytes(of: text, into: &hasher) }
}

/// Whether two strings are the same sequence of bytes.
func sameBytes(_ a: String, _ b: String) -> Bool {
    let left = a.utf8
    let right = b.utf8
    guard left.count == right.count else { return false }
    let quick = left.withContiguousStorageIfAvailable { x in
        right.withContiguousStorageIfAvailable { y in
            for index in 0..<x.count where x[index] != y[index] { return false }
            return true
        }
    }
    if let inner = quick, let same = inner { return same }
    return left.elementsEqual(right)
}

/// Whether `a` comes before `b` byte by byte; for UTF-8 this is the order of Unicode scalars.
func precedesByBytes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

/// Feeds a string's bytes, and its end, to a hasher.
func hashBytes(of text: String, into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
}
