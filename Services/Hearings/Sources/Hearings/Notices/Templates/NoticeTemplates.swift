import Law
import StrictJSON

/// One template of every kind. Whoever has it knows that every notice can be written.
public struct NoticeTemplates: Hashable, Sendable {
    private let hearing: NoticeTemplate
    private let reminder: NoticeTemplate
    private let postponement: NoticeTemplate
    private let cancellation: NoticeTemplate

    /// Exactly one template of every kind.
    public init(_ list: [NoticeTemplate]) throws(TemplateFault) {
        var templates: [NoticeKind: NoticeTemplate] = [:]
        for template in list {
            guard templates.updateValue(template, forKey: template.kind) == nil else { throw .repeated(template.kind) }
        }
        func one(_ kind: NoticeKind) throws(TemplateFault) -> NoticeTemplate {
            guard let template = templates[kind] else { throw .missing(kind) }
            return template
        }
        hearing = try one(.hearing)
        reminder = try one(.reminder)
        postponement = try one(.postponement)
        cancellation = try one(.cancellation)
    }

    /// The template of a kind.
    public subscript(kind: NoticeKind) -> NoticeTemplate {
        switch kind {
        case .hearing: hearing
        case .reminder: reminder
        case .postponement: postponement
        case .cancellation: cancellation
        }
    }

    /// Reads `[{"kind": …, "title": {"kk", "ru", "en"}, "paragraphs": [{"onlyWith"?: …, "text": {…}}]}]`, a body's own wording.
    /// Unknown members are refused, so that a misspelt one is not silently without effect.
    public init(json bytes: some Sequence<UInt8>) throws(TemplateFault) {
        let written: [Written]
        do {
            written = try StrictJSONDecoder(limits: .file, refusesUnknownKeys: true).decode([Written].self, from: bytes)
        } catch {
            throw .unreadable(error)
        }
        var list: [NoticeTemplate] = []
        for entry in written { list.append(try NoticeTemplate(entry.kind, title: entry.title, paragraphs: entry.paragraphs)) }
        try self.init(list)
    }

    private struct Written: Decodable {
        let kind: NoticeKind
        let title: Text3
        let paragraphs: [NoticeTemplate.Paragraph]
    }

    /// The notice with its places filled in, in every language.
    /// - Parameter values: what is filled in; a value that may be missing is left out with its paragraphs.
    func fill(_ kind: NoticeKind, _ values: [NoticeField: Text3]) throws(NoticeFault) -> NoticeText {
        let template = self[kind]
        for field in kind.required.sorted() where values[field]?.hasBlank ?? true { throw NoticeFault.valueMissing(field) }
        for field in kind.optional.sorted() where values[field]?.hasBlank ?? false { throw NoticeFault.valueMissing(field) }
        let shown = template.parts.filter { $0.onlyWith.map { values[$0] != nil } ?? true }
        func text(_ language: Language) -> [String] {
            shown.compactMap { part in
                part.patterns[language]?.filled { field in values[field]?[language] ?? "" }
            }
        }
        let (kk, ru, en) = (text(.kk), text(.ru), text(.en))
        let paragraphs = kk.indices.map { Text3(kk: kk[$0], ru: ru[$0], en: en[$0]) }
        return NoticeText(kind: kind, title: template.title, paragraphs: paragraphs)
    }
}
