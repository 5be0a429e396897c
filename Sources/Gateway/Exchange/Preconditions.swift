import Law

/// Entity tags: they carry the version of a matter (RFC 9110, sections 8.8.3, 13.1.1 and 13.1.2).
enum EntityTag {
    /// The tag of a version.
    static func text(_ version: Int64) -> String { "\"\(version)\"" }

    /// What `If-Match` asks for.
    enum Wanted: Equatable {
        /// Nothing, or any version.
        case any
        /// This version.
        case version(Int64)
        /// A tag that no version has: it can never match.
        case nothing
        /// Not a tag.
        case malformed
    }

    /// Reads `If-Match`. Weak tags never match strongly; of several tags only one can be ours.
    static func wanted(_ header: String?) -> Wanted {
        guard let header else { return .any }
        guard let tags = tags(header) else { return .malformed }
        if tags.contains(.star) { return .any }
        let versions = tags.compactMap(\.strongVersion)
        guard let version = versions.first else { return .nothing }
        return versions.count == 1 ? .version(version) : .malformed
    }

    /// Whether `If-None-Match` names this tag; compared weakly.
    static func noneMatch(_ header: String?, has tag: String) -> Bool {
        guard let header, let tags = tags(header) else { return false }
        return tags.contains { $0 == .star || $0.opaque == tag }
    }

    private enum Tag: Equatable {
        case star
        case weak(String)
        case strong(String)

        /// The quoted text.
        var opaque: String? {
            switch self {
            case .star: nil
            case .weak(let text), .strong(let text): text
            }
        }

        var strongVersion: Int64? {
            guard case .strong(let text) = self else { return nil }
            let digits = text.utf8.dropFirst().dropLast()
            guard !digits.isEmpty, digits.count < 19, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return Int64(String(decoding: digits, as: UTF8.self))
        }
    }

    private static func tags(_ header: String) -> [Tag]? {
        var tags: [Tag] = []
        var rest = Array(header.utf8)[...]
        func skipSpace() { rest = rest.drop { $0 == 0x20 || $0 == 0x09 } }
        while true {
            skipSpace()
            guard let first = rest.first else { return tags.isEmpty ? nil : tags }
            if first == UInt8(ascii: "*") {
                tags.append(.star)
                rest = rest.dropFirst()
            } else {
                let weak = rest.starts(with: "W/".utf8)
                if weak { rest = rest.dropFirst(2) }
                guard rest.first == UInt8(ascii: "\"") else { return nil }
                let inner = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
                guard inner.endIndex < rest.endIndex else { return nil }
                let text = "\"" + String(decoding: inner, as: UTF8.self) + "\""
                tags.append(weak ? .weak(text) : .strong(text))
                rest = rest[(inner.endIndex + 1)...]
            }
            skipSpace()
            guard let comma = rest.first else { return tags }
            guard comma == UInt8(ascii: ",") else { return nil }
            rest = rest.dropFirst()
        }
    }
}
