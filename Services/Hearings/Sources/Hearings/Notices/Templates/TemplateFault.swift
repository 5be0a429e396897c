import Law
import StrictJSON

/// Why templates of notices are refused as a whole. A service does not start with such templates.
public enum TemplateFault: Error, Hashable, Sendable {
    /// Not the JSON it should be.
    case unreadable(JSONDecodingError)
    /// There is no template of this kind.
    case missing(NoticeKind)
    /// There are two of this kind.
    case repeated(NoticeKind)
    /// A title or paragraph says nothing in one of the languages. Paragraphs are counted from 0; the title is -1.
    case blank(NoticeKind, paragraph: Int)
    /// A field that does not exist.
    case unknownField(NoticeKind, paragraph: Int, String)
    /// A brace that is no field.
    case strayBrace(NoticeKind, paragraph: Int)
    /// Kazakh, Russian and English do not have the same fields; those that are not in all three.
    case fieldsDiffer(NoticeKind, paragraph: Int, [NoticeField])
    /// A field that this kind of notice does not have.
    case foreignField(NoticeKind, paragraph: Int, NoticeField)
    /// A value that may be missing stands in a paragraph that does not depend on it.
    case unguarded(NoticeKind, paragraph: Int, NoticeField)
    /// A paragraph depends on a value that is always there.
    case needlessCondition(NoticeKind, paragraph: Int, NoticeField)
    /// Something every notice of this kind must say is not said.
    case notSaid(NoticeKind, NoticeField)
}
