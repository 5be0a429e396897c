import Directory
import ServiceKit

/// The code by which a filer sees and withdraws a complaint: made from its number with the service's secret key, so that it need
/// not be stored anywhere.
struct TrackingCodes: Sendable {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private let secret: [UInt8]

    init(secret: [UInt8]) { self.secret = secret }

    /// Twenty characters of Crockford's base 32 in groups of five: 100 bits of HMAC-SHA-256 (RFC 2104).
    func code(of id: ComplaintID) -> String {
        let tag = HMAC.sha256(key: secret, Array("tracking:\(id.rawValue)".utf8))
        var out: [UInt8] = []
        for index in 0..<20 {
            if index > 0, index.isMultiple(of: 5) { out.append(UInt8(ascii: "-")) }
            let bit = index * 5
            let pair = UInt16(tag[bit / 8]) << 8 | UInt16(tag[bit / 8 + 1])
            out.append(Self.alphabet[Int(pair >> UInt16(11 - bit % 8)) & 31])
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether `code` is the complaint's, compared in constant time; upper or lower case, with or without hyphens.
    func matches(_ code: TrackingCode, _ id: ComplaintID) -> Bool {
        let given = Self.plain(code.rawValue)
        let right = Self.plain(self.code(of: id))
        guard given.count == right.count else { return false }
        return zip(given, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func plain(_ code: String) -> [UInt8] {
        code.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: " "): nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
            default: byte
            }
        }
    }
}
