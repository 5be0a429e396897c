/// Printed words with slots in them, read from "Осы қолхат {applicantFullName}"; `{date|20__ жылғы «__» _____}` says what stands in the
/// slot while it is blank.
struct TemplateText<Slot: RawRepresentable & Hashable & Sendable>: Hashable, Sendable where Slot.RawValue == String {
    enum Piece: Hashable, Sendable {
        case fixed(String)
        case slot(Slot, blank: String)
    }

    /// The blank line of the source.
    static var blank: String { "_____" }

    let pieces: [Piece]

    var slots: [Slot] {
        pieces.compactMap { if case .slot(let slot, _) = $0 { slot } else { nil } }
    }

    init(_ text: String) throws(TemplateProblem) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.fixed(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { throw .openSlot(text) }
            let inner = rest[rest.index(after: open)..<close]
            let parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            guard let slot = Slot(rawValue: String(parts[0])) else { throw .unknownSlot(String(parts[0])) }
            pieces.append(.slot(slot, blank: parts.count > 1 ? String(parts[1]) : Self.blank))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.fixed(String(rest))) }
        self.pieces = pieces
    }
}

/// What is wrong with the words of a template.
public enum TemplateProblem: Error, Hashable, Sendable {
    /// A slot that no form knows.
    case unknownSlot(String)
    /// A slot without its closing brace.
    case openSlot(String)
}
