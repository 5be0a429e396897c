/// What an `Authorization` header says (RFC 9110, section 11.6.2).
enum Credentials: Equatable {
    /// No header.
    case none
    /// A staff or portal token.
    case bearer(String)
    /// The tracking code of a complaint.
    case tracking(String)
    /// Something else, or more than one header.
    case unknown

    /// The longest token or code that is looked at.
    private static let longest = 200

    /// Reads the values of all `Authorization` lines. Schemes are case-insensitive.
    init(_ headers: [String]) {
        guard var header = headers.first else {
            self = .none
            return
        }
        self = headers.count == 1 ? header.withUTF8 { Self.read($0) } : .unknown
    }

    private static func read(_ header: UnsafeBufferPointer<UInt8>) -> Credentials {
        guard let space = header.firstIndex(of: 0x20) else { return .unknown }
        let scheme = header[..<space]
        let value = header[space...].drop { $0 == 0x20 }
        guard !value.isEmpty, value.count <= longest, value.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return .unknown }
        if isSame(scheme, "bearer") { return .bearer(String(decoding: value, as: UTF8.self)) }
        if isSame(scheme, "tracking") { return .tracking(String(decoding: value, as: UTF8.self)) }
        return .unknown
    }

    /// Whether these are the letters of `word`, which is in lower case.
    private static func isSame(_ scheme: Slice<UnsafeBufferPointer<UInt8>>, _ word: String) -> Bool {
        scheme.count == word.utf8.count
            && zip(scheme, word.utf8).allSatisfy { $0 == $1 || ((0x41...0x5A).contains($0) && $0 | 0x20 == $1) }
    }
}
