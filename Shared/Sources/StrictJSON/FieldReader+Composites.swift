extension FieldReader {
    /// An object, read by a function such as an initializer `init(from: FieldReader) throws(FieldRefusal)`.
    public func object<T>(_ key: String, _ make: (FieldReader) throws(FieldRefusal) -> T) -> Field<T> {
        required(key, .kind(.object)) { child($0, FieldPlace(key), make) }
    }

    /// A list of objects.
    public func list<T>(
        _ key: String,
        _ count: ClosedRange<Int>,
        _ make: (FieldReader) throws(FieldRefusal) -> T
    ) -> Field<[T]> {
        elements(key, count) { value, place in child(value, place, make) }
    }

    /// A list of texts; see `text`.
    public func texts(
        _ key: String,
        _ count: ClosedRange<Int>,
        each length: ClosedRange<Int>,
        lines: TextLines = .one
    ) -> Field<[String]> {
        elements(key, count) { value, place in text(value, place, length, lines) }
    }

    /// A list of texts of one form.
    public func texts<T>(
        _ key: String,
        _ count: ClosedRange<Int>,
        as parse: (String) -> T?,
        form: String
    ) -> Field<[T]> {
        elements(key, count) { value, place in formed(value, place, parse, form) }
    }

    /// Different words of a closed list; a word given twice is refused.
    public func choices<T: RawRepresentable & CaseIterable & Hashable>(
        _ key: String,
        _ count: ClosedRange<Int>,
        of type: T.Type = T.self
    ) -> Field<[T]> where T.RawValue == String {
        let allowed = Array(type.allCases)
        var seen: Set<T> = []
        return elements(key, count) { value, place in
            let word = choice(value, place, allowed)
            if let found = word.valueIfGood, !seen.insert(found).inserted { return bad(.repeated, place, nil) }
            return word
        }
    }

    /// A list of which every element is read by `read`, given its value and its place below this object.
    func elements<T>(
        _ key: String,
        _ count: ClosedRange<Int>,
        _ read: (JSONValue, FieldPlace) -> Field<T>
    ) -> Field<[T]> {
        required(key, .count(count)) { value in
            guard case .array(let elements) = value else { return bad(.wrongType, FieldPlace(key), .kind(.array)) }
            if elements.count < count.lowerBound { return bad(.tooFew, FieldPlace(key), .count(count)) }
            if elements.count > count.upperBound { return bad(.tooMany, FieldPlace(key), .count(count)) }
            var good: [T] = []
            good.reserveCapacity(elements.count)
            var allGood = true
            for (index, element) in elements.enumerated() {
                if let value = read(element, FieldPlace(key, index)).valueIfGood { good.append(value) } else { allGood = false }
            }
            return allGood ? Field(good) : Field(bad: problems)
        }
    }
}
