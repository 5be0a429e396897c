/// One thing wrong with one field of a command: where, why, and what would be accepted. Made for problem documents (RFC 9457) and
/// for forms, so it carries facts, not sentences.
public struct FieldProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why a field is refused; the raw values are stable and part of the API.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// A required field is absent or `null`.
        case missing
        /// The value is of another kind.
        case wrongType
        /// A field nobody asked for.
        case unknownField
        /// Text shorter than allowed.
        case tooShort
        /// Text longer than allowed.
        case tooLong
        /// Text of nothing but white space where something must be said.
        case blank
        /// Fewer elements than allowed.
        case tooFew
        /// More elements than allowed.
        case tooMany
        /// A number below the range.
        case tooSmall
        /// A number above the range.
        case tooLarge
        /// A number that is not whole where a whole one is needed.
        case notWhole
        /// Not one of the values of a closed list, or not allowed together with the other fields.
        case notAllowed
        /// A control character in text (C0, DEL or C1; in text of several lines, line feed and tab are allowed).
        case controlCharacter
        /// Text that does not have the asked form, such as a date or an IIN.
        case malformed
        /// The same element twice in a list of distinct ones.
        case repeated
    }

    /// What would have been accepted.
    public enum Allowed: Hashable, Sendable {
        /// A value of this kind.
        case kind(JSONKind)
        /// Text of so many Unicode scalars.
        case length(ClosedRange<Int>)
        /// A list of so many elements.
        case count(ClosedRange<Int>)
        /// A whole number in this range.
        case range(ClosedRange<Int64>)
        /// One of these words.
        case words([String])
        /// Text of this form, named for programmers: `YYYY-MM-DD`, `12 digits`.
        case form(String)
    }

    /// Where, as a JSON Pointer: `/demands/0/text`.
    public let path: JSONPointer
    /// Why.
    public let reason: Reason
    /// What would have been accepted, where that can be said.
    public let allowed: Allowed?

    /// Makes a problem.
    public init(path: JSONPointer, reason: Reason, allowed: Allowed? = nil) {
        self.path = path
        self.reason = reason
        self.allowed = allowed
    }

    /// For logs: `/demands/0/text: tooLong (1–4000 characters)`.
    public var description: String { "\(path): \(reason.rawValue)" + (allowed.map { " (\($0))" } ?? "") }
}

extension FieldProblem.Allowed: CustomStringConvertible {
    /// For logs and developers.
    public var description: String {
        switch self {
        case .kind(let kind): kind.rawValue
        case .length(let range): "\(range.lowerBound)–\(range.upperBound) characters"
        case .count(let range): "\(range.lowerBound)–\(range.upperBound) elements"
        case .range(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .words(let words): words.joined(separator: " | ")
        case .form(let form): form
        }
    }
}

extension FieldProblem.Allowed: JSONWritable {
    /// `{"kind":"string"}`, `{"length":{"min":1,"max":200}}`, `{"words":["kk","ru"]}` …
    public func write(to writer: inout JSONWriter) {
        func bounds(_ name: String, _ least: Int64, _ most: Int64) {
            writer.object(name) {
                $0.field("min", least)
                $0.field("max", most)
            }
        }
        writer.beginObject()
        switch self {
        case .kind(let kind): writer.field("kind", kind.rawValue)
        case .length(let range): bounds("length", Int64(range.lowerBound), Int64(range.upperBound))
        case .count(let range): bounds("count", Int64(range.lowerBound), Int64(range.upperBound))
        case .range(let range): bounds("range", range.lowerBound, range.upperBound)
        case .words(let words): writer.array("words") { for word in words { $0.string(word) } }
        case .form(let form): writer.field("form", form)
        }
        writer.endObject()
    }
}

extension FieldProblem: JSONWritable {
    /// `{"path":"/demands/0/text","reason":"tooLong","allowed":{"length":{"min":1,"max":4000}}}`
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("path", path.description)
            $0.field("reason", reason.rawValue)
            $0.field("allowed", ifPresent: allowed)
        }
    }
}

/// Everything wrong with one command, in the order in which its fields are read.
public struct FieldRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// At least one problem, at most `FieldReader.reported`.
    public let problems: [FieldProblem]

    /// Makes a refusal of its problems.
    public init(_ problems: [FieldProblem]) { self.problems = problems }

    /// For logs.
    public var description: String { problems.map(\.description).joined(separator: "; ") }
}

extension FieldRefusal: JSONWritable {
    /// An array of problems.
    public func write(to writer: inout JSONWriter) {
        writer.array { for problem in problems { problem.write(to: &$0) } }
    }
}
