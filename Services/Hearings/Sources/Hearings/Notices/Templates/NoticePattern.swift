/// A text with places to fill in, such as "Case {caseNumber}.". A brace that is no field is an error.
struct NoticePattern: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case text(String)
        case field(NoticeField)
    }

    /// Why a text is no pattern.
    enum Fault: Error, Hashable, Sendable {
        case unknownField(String)
        case strayBrace
    }

    let pieces: [Piece]

    init(_ text: String) throws(Fault) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { throw .strayBrace }
            let name = String(rest[rest.index(after: brace)..<end])
            guard let field = NoticeField(rawValue: name) else { throw .unknownField(name) }
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            pieces.append(.field(field))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// The places to fill in.
    var fields: Set<NoticeField> {
        Set(pieces.compactMap { if case .field(let field) = $0 { field } else { nil } })
    }

    /// The text with its places filled in; what is filled in is not looked at again.
    func filled(with value: (NoticeField) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .field(let field): value(field)
            }
        }.joined()
    }
}
