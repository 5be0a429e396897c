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
    static func accepts(_ header: String?, _ type: StaticString) -> Bool { weight(header, type).quality > 0 }

    /// Which of some types `Accept` asks for most: the one with the greatest quality, of equal ones the one it names more exactly, else the
    /// first.
    /// - Returns: its place in the list; nil when none is acceptable.
    static func preferred(_ header: String?, of types: [StaticString]) -> Int? {
        var best: (place: Int, weight: (quality: Int, rank: Int))?
        for (place, type) in types.enumerated() {
            let weight = weight(header, type)
            guard weight.quality > 0 else { continue }
            if let known = best, known.weight >= weight { continue }
            best = (place, weight)
        }
        return best?.place
    }

    /// The quality in thousandths of the most exact range for `type`, and how exact it is: 3 for the type itself, 0 for no range at all.
    private static func weight(_ header: String?, _ type: StaticString) -> (quality: Int, rank: Int) {
        guard let header else { return (1000, 0) }
        let wanted = "\(type)"
        let family = wanted.prefix { $0 != "/" } + "/*"
        var best: (quality: Int, rank: Int)?
        for range in header.utf8.split(separator: UInt8(ascii: ",")) {
            let parts = range.split(separator: UInt8(ascii: ";"))
            guard let name = parts.first.map(lowered) else { continue }
            let rank = name == wanted ? 3 : name == family ? 2 : name == "*/*" ? 1 : 0
            guard rank > (best?.rank ?? 0) else { continue }
            best = (parts.dropFirst().map(lowered).first { $0.hasPrefix("q=") }.map(quality) ?? 1000, rank)
        }
        return best ?? (header.utf8.allSatisfy { $0 == 0x20 } ? 1000 : 0, 0)
    }

    /// Thousandths of `q=…`; what is not a number below one counts as one.
    private static func quality(_ parameter: String) -> Int {
        let digits = Array(parameter.utf8.dropFirst(2))
        guard digits.first == 0x30 else { return 1000 }
        guard digits.count > 1 else { return 0 }
        guard digits[1] == UInt8(ascii: "."), digits.dropFirst(2).allSatisfy({ (0x30...0x39).contains($0) }) else { return 1000 }
        return zip(digits.dropFirst(2), [100, 10, 1]).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
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
