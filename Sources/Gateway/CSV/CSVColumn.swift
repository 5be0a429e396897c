import StrictJSON

/// A column of a table whose records become JSON objects: where its cells go and what they are.
///
/// The name is the path of a member with dots between the steps (`applicant.name`). After a colon it says what a cell is:
/// `isSigned:flag`, `minutes:number`, `missing:list` (texts with semicolons between them), `visit:json`; without a colon it is
/// text. An empty cell leaves the member out.
struct CSVColumn: Equatable, Sendable {
    /// What a cell is.
    enum Kind: String, CaseIterable, Sendable {
        case text
        case flag
        case number
        case list
        case json
    }

    /// The steps of the member's path.
    let path: [String]
    /// What a cell is.
    let kind: Kind

    /// Reads a name; nil when it is none.
    init?(_ name: String) {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return nil }
        let path = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...4).contains(path.count), path.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isLetterOrDigit) }) else {
            return nil
        }
        guard let kind = parts.count == 1 ? .text : Kind(rawValue: String(parts[1])) else { return nil }
        self.path = path.map(String.init)
        self.kind = kind
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// What a cell says; nil when it is not what the column holds.
    func value(_ cell: String) -> JSONValue? {
        switch kind {
        case .text: return .string(cell)
        case .flag: return cell == "true" ? .bool(true) : cell == "false" ? .bool(false) : nil
        case .number:
            guard let value = try? JSONValue(parsing: Array(cell.utf8)), value.kind == .number else { return nil }
            return value
        case .list:
            return .array(cell.split(separator: ";").map { .string(Self.trimmed($0)) })
        case .json: return try? JSONValue(parsing: Array(cell.utf8))
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
