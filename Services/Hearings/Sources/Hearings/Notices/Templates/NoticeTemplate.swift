import Law

/// The wording of one kind of notice in Kazakh, Russian and, for display, English, with the same fields in each.
public struct NoticeTemplate: Hashable, Sendable {
    /// A paragraph as it is written.
    public struct Paragraph: Hashable, Sendable, Codable {
        /// The paragraph appears only if this value is there; nil if it always appears.
        public let onlyWith: String?
        /// The words with fields.
        public let text: Text3

        /// A paragraph.
        public init(_ text: Text3, onlyWith: NoticeField? = nil) {
            self.onlyWith = onlyWith?.rawValue
            self.text = text
        }
    }

    struct Part: Hashable, Sendable {
        let onlyWith: NoticeField?
        let patterns: [Language: NoticePattern]
    }

    /// The kind.
    public let kind: NoticeKind
    /// The title.
    public let title: Text3
    let parts: [Part]

    /// A template; refused unless its three versions say the same things and all that must be said.
    public init(_ kind: NoticeKind, title: Text3, paragraphs: [Paragraph]) throws(TemplateFault) {
        if title.hasBlank { throw .blank(kind, paragraph: -1) }
        if Language.allCases.contains(where: { title[$0].contains { $0 == "{" || $0 == "}" } }) {
            throw .strayBrace(kind, paragraph: -1)
        }
        var parts: [Part] = []
        for (index, paragraph) in paragraphs.enumerated() { parts.append(try Self.part(kind, index, paragraph)) }
        let said = Set(parts.flatMap { $0.patterns[.kk]?.fields ?? [] })
        if let field = kind.required.subtracting(said).min() { throw .notSaid(kind, field) }
        self.kind = kind
        self.title = title
        self.parts = parts
    }

    private static func part(_ kind: NoticeKind, _ index: Int, _ paragraph: Paragraph) throws(TemplateFault) -> Part {
        if paragraph.text.hasBlank { throw .blank(kind, paragraph: index) }
        var condition: NoticeField?
        if let name = paragraph.onlyWith {
            guard let field = NoticeField(rawValue: name) else { throw .unknownField(kind, paragraph: index, name) }
            guard kind.optional.contains(field) else { throw .needlessCondition(kind, paragraph: index, field) }
            condition = field
        }
        var patterns: [Language: NoticePattern] = [:]
        for language in Language.allCases { patterns[language] = try pattern(paragraph.text[language], kind, index) }
        let sets = Language.allCases.compactMap { patterns[$0]?.fields }
        let all = sets.reduce(into: Set()) { $0.formUnion($1) }
        let common = sets.reduce(all) { $0.intersection($1) }
        guard all == common else { throw .fieldsDiffer(kind, paragraph: index, all.subtracting(common).sorted()) }
        for field in all.sorted() {
            if kind.optional.contains(field) {
                guard condition == field else { throw .unguarded(kind, paragraph: index, field) }
            } else if !kind.required.contains(field) {
                throw .foreignField(kind, paragraph: index, field)
            }
        }
        return Part(onlyWith: condition, patterns: patterns)
    }

    private static func pattern(_ text: String, _ kind: NoticeKind, _ index: Int) throws(TemplateFault) -> NoticePattern {
        do {
            return try NoticePattern(text)
        } catch {
            switch error {
            case .unknownField(let name): throw .unknownField(kind, paragraph: index, name)
            case .strayBrace: throw .strayBrace(kind, paragraph: index)
            }
        }
    }
}
