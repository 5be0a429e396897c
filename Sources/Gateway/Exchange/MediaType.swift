/// Media types in `Content-Type` and `Accept` (RFC 9110, sections 8.3 and 12.5.1).
enum MediaType {
    /// Whether a `Content-Type` is JSON; a charset may be given if it is UTF-8, other parameters may not.
    static func isJSON(_ header: String) -> Bool { isText(header, "application/json", also: []) }

    /// Whether a `Content-Type` is CSV (RFC 4180, section 3) with a line of names.
    static func isCSV(_ header: String) -> Bool { isText(header, "text/csv", also: ["header=present"]) }

    private static func isText(_ header: String, _ wanted: String, also: Set<String>) -> Bool {
        let parts = header.utf8.split(separator: UInt8(ascii: ";"))
        guard let type = parts.first, lowered(type) == wanted else { return false }
        for parameter in parts.dropFirst() {
            let text = lowered(parameter)
            guard text.isEmpty || text == "charset=utf-8" || text == "charset=\"utf-8\"" || also.contains(text)
            else { return false }
        }
        return true
    }

    /// Whether a `Content-Type` is `type/subtype` of tokens, with parameters or without; what documents must have.
    static func isWellFormed(_ header: String) -> Bool {
        guard header.utf8.count <= 200, header.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return false }
        guard let type = header.utf8.split(separator: UInt8(ascii: ";")).first else { return false }
        let parts = lowered(type).utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isToken) }
    }

    /// Whether `Accept` leaves room for `type`. An unreadable header leaves room.
    static func accepts(_ header: String?, _ type: StaticString) -> Bool {
        guard let header else { return true }
        let wanted = "\(type)"
        let family = wanted.prefix { $0 != "/" } + "/*"
        var best: (rank: Int, permitted: Bool)?
        for range in header.utf8.split(separator: UInt8(ascii: ",")) {
            let parts = range.split(separator: UInt8(ascii: ";"))
            guard let name = parts.first.map(lowered) else { continue }
            let rank = name == wanted ? 3 : name == family ? 2 : name == "*/*" ? 1 : 0
            guard rank > (best?.rank ?? 0) else { continue }
            let refused = parts.dropFirst().map(lowered).contains {
                $0 == "q=0" || ($0.hasPrefix("q=0.") && $0.utf8.dropFirst(4).allSatisfy { $0 == 0x30 })
            }
            best = (rank, !refused)
        }
        return best?.permitted ?? header.utf8.allSatisfy { $0 == 0x20 }
    }

    private static func lowered(_ text: Substring.UTF8View.SubSequence) -> String {
        var bytes = text.filter { $0 != 0x20 && $0 != 0x09 }
        for index in bytes.indices where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A character of a token (RFC 9110, section 5.6.2).
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
