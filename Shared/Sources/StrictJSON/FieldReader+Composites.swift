extension FieldReader {
    /// An object, read by a function such as an initializer `init(from: FieldReader) throws(FieldRefusal)`.
    public func object<T>(_ key: String, _ make: (FieldReader) throws(FieldRefusal) -> T) -> Field<T> {
        required(key, .kind(.object)) { child($0, [key], make) }
    }

    /// A list of objects.
    public func list<T>(
        _ key: String,
        _ count: ClosedRange<Int>,
        _ make: (FieldReader) throws(FieldRefusal) -> T
    ) -> Field<[T]> {
        elements(key, count) { value, tokens in child(value, tokens, make) }
    }

    /// A list of texts; see `text`.
    public func texts(
        _ key: String,
        _ count: ClosedRange<Int>,
        each length: ClosedRange<Int>,
        lines: TextLines = .one
    ) -> Field<[String]> {
        elements(key, count) { value, tokens in text(value, tokens, length, lines) }
    }

    /// A list of texts of one form.
    public func texts<T>(
        _ key: String,
        _ count: ClosedRange<Int>,
        as parse: (String) -> T?,
        form: String
    ) -> Field<[T]> {
        elements(key, count) { value, tokens in formed(value, tokens, parse, form) }
    }

    /// Different words of a closed list; a word given twice is refused.
    public func choices<T: RawRepresentable & CaseIterable & Hashable>(
        _ key: String,
        _ count: ClosedRange<Int>,
        of type: T.Type = T.self
    ) -> Field<[T]> where T.RawValue == String {
        let allowed = Array(type.allCases)
        var seen: Set<T> = []
        return elements(key, count) { value, tokens in
            let word = choice(value, tokens, allowed)
            if let found = word.valueIfGood, !seen.insert(found).inserted { return bad(.repeated, tokens, nil) }
            return word
        }
    }

    /// A list of which every element is read by `read`, given its value and its place below this object.
    func elements<T>(
        _ key: String,
        _ count: ClosedRange<Int>,
        _ read: (JSONValue, [String]) -> Field<T>
    ) -> Field<[T]> {
        required(key, .count(count)) { value in
            guard case .array(let elements) = value else { return bad(.wrongType, [key], .kind(.array)) }
            if elements.count < count.lowerBound { return bad(.tooFew, [key], .count(count)) }
            if elements.count > count.upperBound { return bad(.tooMany, [key], .count(count)) }
            var good: [T] = []
            good.reserveCapacity(elements.count)
            var allGood = true
            for (index, element) in elements.enumerated() {
                if let value = read(element, [key, String(index)]).valueIfGood { good.append(value) } else { allGood = false }
            }
            return allGood ? Field(good) : Field(bad: problems)
        }
    }
}
