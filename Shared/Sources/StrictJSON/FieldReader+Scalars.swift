/// Whether a text may have several lines.
public enum TextLines: Hashable, Sendable {
    /// No control character at all.
    case one
    /// Line feed and tab are allowed, no other control character (also not carriage return).
    case several
}

extension FieldReader {
    /// Text of a length in Unicode scalars, without control characters, kept exactly as sent (nothing is trimmed or normalised).
    /// If at least one character is asked for, text of nothing but white space is refused.
    public func text(_ key: String, _ length: ClosedRange<Int>, lines: TextLines = .one) -> Field<String> {
        required(key, .length(length)) { text($0, FieldPlace(key), length, lines) }
    }

    /// Text of a form that `parse` understands.
    /// - Parameters:
    ///   - parse: nil means malformed; it sees the text exactly as sent.
    ///   - form: what is accepted, for the problem report: `YYYY-MM-DD`.
    public func text<T>(_ key: String, as parse: (String) -> T?, form: String) -> Field<T> {
        required(key, .form(form)) { formed($0, FieldPlace(key), parse, form) }
    }

    /// One word of a closed list.
    public func choice<T: RawRepresentable & CaseIterable>(_ key: String, of type: T.Type = T.self) -> Field<T>
    where T.RawValue == String { choice(key, among: Array(type.allCases)) }

    /// One word of a closed list, of which only some are allowed here.
    public func choice<T: RawRepresentable>(_ key: String, among allowed: [T]) -> Field<T> where T.RawValue == String {
        required(key, .words(allowed.map(\.rawValue))) { choice($0, FieldPlace(key), allowed) }
    }

    /// A whole number in a range. `1e2` and `100.0` are the whole number 100.
    public func integer(_ key: String, _ range: ClosedRange<Int64>) -> Field<Int64> {
        required(key, .range(range)) { integer($0, FieldPlace(key), range) }
    }

    /// A truth value.
    public func bool(_ key: String) -> Field<Bool> { required(key, .kind(.bool)) { bool($0, FieldPlace(key)) } }

    /// Any value but `null`, unchecked.
    public func any(_ key: String, _ kind: JSONKind? = nil) -> Field<JSONValue> {
        guard let value = take(key) else { return bad(.missing, FieldPlace(key), kind.map { .kind($0) }) }
        return any(value, FieldPlace(key), kind)
    }

    func text(_ value: JSONValue, _ place: FieldPlace, _ length: ClosedRange<Int>, _ lines: TextLines) -> Field<String> {
        guard case .string(let text) = value else { return bad(.wrongType, place, .kind(.string)) }
        // A scalar has one to four bytes, so most texts are settled without counting scalars.
        let bytes = text.utf8.count
        let isCertain = bytes <= length.upperBound && bytes >= length.lowerBound * 4
        if !isCertain {
            let scalars = text.unicodeScalars.count
            if scalars < length.lowerBound { return bad(.tooShort, place, .length(length)) }
            if scalars > length.upperBound { return bad(.tooLong, place, .length(length)) }
        }
        if TextCheck.hasControlCharacter(text, lines) { return bad(.controlCharacter, place, .length(length)) }
        if length.lowerBound > 0, TextCheck.isBlank(text) { return bad(.blank, place, .length(length)) }
        return Field(text)
    }

    func formed<T>(_ value: JSONValue, _ place: FieldPlace, _ parse: (String) -> T?, _ form: String) -> Field<T> {
        guard case .string(let text) = value else { return bad(.wrongType, place, .kind(.string)) }
        guard let parsed = parse(text) else { return bad(.malformed, place, .form(form)) }
        return Field(parsed)
    }

    func choice<T: RawRepresentable>(_ value: JSONValue, _ place: FieldPlace, _ allowed: [T]) -> Field<T>
    where T.RawValue == String {
        guard case .string(let word) = value else { return bad(.wrongType, place, .kind(.string)) }
        guard let found = allowed.first(where: { sameBytes($0.rawValue, word) }) else {
            return bad(.notAllowed, place, .words(allowed.map(\.rawValue)))
        }
        return Field(found)
    }

    func integer(_ value: JSONValue, _ place: FieldPlace, _ range: ClosedRange<Int64>) -> Field<Int64> {
        guard case .number(let number) = value else { return bad(.wrongType, place, .kind(.number)) }
        guard let whole = number.exactInteger else { return bad(outside(number), place, .range(range)) }
        if whole < range.lowerBound { return bad(.tooSmall, place, .range(range)) }
        if whole > range.upperBound { return bad(.tooLarge, place, .range(range)) }
        return Field(whole)
    }

    /// Why a number is no `Int64`: the nearest binary fraction is enough to tell.
    private func outside(_ number: JSONNumber) -> FieldProblem.Reason {
        guard let nearest = Double(number.text), abs(nearest) >= 0x1p63 else { return .notWhole }
        return nearest < 0 ? .tooSmall : .tooLarge
    }

    func bool(_ value: JSONValue, _ place: FieldPlace) -> Field<Bool> {
        guard case .bool(let flag) = value else { return bad(.wrongType, place, .kind(.bool)) }
        return Field(flag)
    }

    func any(_ value: JSONValue, _ place: FieldPlace, _ kind: JSONKind?) -> Field<JSONValue> {
        if let kind, value.kind != kind { return bad(.wrongType, place, .kind(kind)) }
        return Field(value)
    }
}
