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
        guard let header = headers.first else {
            self = .none
            return
        }
        guard headers.count == 1, let space = header.utf8.firstIndex(of: 0x20) else {
            self = .unknown
            return
        }
        let scheme = header[..<space].lowercased()
        let value = String(header[space...].drop { $0 == " " })
        guard !value.isEmpty, value.utf8.count <= Self.longest, value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            self = .unknown
            return
        }
        switch scheme {
        case "bearer": self = .bearer(value)
        case "tracking": self = .tracking(value)
        default: self = .unknown
        }
    }
}
