import Law

/// What a problem code means, whatever the occasion: its `title` (RFC 9457, section 3.1.4), and its row in `docs/api/problems.md`.
struct ProblemTitle: Sendable {
    /// The code behind `urn:shagym:problem:`.
    let code: String
    /// The HTTP status it usually comes with.
    let status: Int
    /// The short name in three languages.
    let title: Text3

    init(_ code: String, _ status: Int, kk: String, ru: String, en: String) {
        self.code = code
        self.status = status
        title = Text3(kk: kk, ru: ru, en: en)
    }

    /// Every known code, in the order of the groups.
    static let all: [ProblemTitle] = general + http + law + matters + complaints + cases + hearings + slots + desk + clearances
        + organisations

    /// The titles by code.
    static let byCode: [String: ProblemTitle] = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// The title of a code. Services may write their codes in one word with capitals (`stageForbids` is `stage-forbids`).
    static func find(_ code: String) -> ProblemTitle? { byCode[code] ?? byCode[hyphenated(code)] }

    /// `stageForbids` as `stage-forbids`.
    static func hyphenated(_ code: String) -> String {
        var out: [UInt8] = []
        for byte in code.utf8 {
            if (0x41...0x5A).contains(byte) { out += [UInt8(ascii: "-"), byte | 0x20] } else { out.append(byte) }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
