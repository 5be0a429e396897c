/// The readings of `FieldReader` for fields that may be absent; absent and `null` both give nil. A field that is present is checked
/// exactly as a required one.
public struct OptionalFields {
    let reader: FieldReader

    private func ifPresent<T>(_ key: String, _ read: () -> Field<T>) -> Field<T?> {
        reader.take(key) == nil ? Field(nil) : read().map { $0 }
    }

    /// See `FieldReader.text(_:_:lines:)`.
    public func text(_ key: String, _ length: ClosedRange<Int>, lines: TextLines = .one) -> Field<String?> {
        ifPresent(key) { reader.text(key, length, lines: lines) }
    }

    /// See `FieldReader.text(_:as:form:)`.
    public func text<T>(_ key: String, as parse: (String) -> T?, form: String) -> Field<T?> {
        ifPresent(key) { reader.text(key, as: parse, form: form) }
    }

    /// See `FieldReader.choice(_:of:)`.
    public func choice<T: RawRepresentable & CaseIterable>(_ key: String, of type: T.Type = T.self) -> Field<T?>
    where T.RawValue == String { ifPresent(key) { reader.choice(key, of: type) } }

    /// See `FieldReader.choice(_:among:)`.
    public func choice<T: RawRepresentable>(_ key: String, among allowed: [T]) -> Field<T?> where T.RawValue == String {
        ifPresent(key) { reader.choice(key, among: allowed) }
    }

    /// See `FieldReader.integer(_:_:)`.
    public func integer(_ key: String, _ range: ClosedRange<Int64>) -> Field<Int64?> {
        ifPresent(key) { reader.integer(key, range) }
    }

    /// See `FieldReader.bool(_:)`.
    public func bool(_ key: String) -> Field<Bool?> { ifPresent(key) { reader.bool(key) } }

    /// See `FieldReader.any(_:_:)`.
    public func any(_ key: String, _ kind: JSONKind? = nil) -> Field<JSONValue?> { ifPresent(key) { reader.any(key, kind) } }

    /// See `FieldReader.object(_:_:)`.
    public func object<T>(_ key: String, _ make: (FieldReader) throws(FieldRefusal) -> T) -> Field<T?> {
        ifPresent(key) { reader.object(key, make) }
    }

    /// See `FieldReader.list(_:_:_:)`.
    public func list<T>(
        _ key: String,
        _ count: ClosedRange<Int>,
        _ make: (FieldReader) throws(FieldRefusal) -> T
    ) -> Field<[T]?> { ifPresent(key) { reader.list(key, count, make) } }

    /// See `FieldReader.texts(_:_:each:lines:)`.
    public func texts(
        _ key: String,
        _ count: ClosedRange<Int>,
        each length: ClosedRange<Int>,
        lines: TextLines = .one
    ) -> Field<[String]?> { ifPresent(key) { reader.texts(key, count, each: length, lines: lines) } }

    /// See `FieldReader.texts(_:_:as:form:)`.
    public func texts<T>(
        _ key: String,
        _ count: ClosedRange<Int>,
        as parse: (String) -> T?,
        form: String
    ) -> Field<[T]?> { ifPresent(key) { reader.texts(key, count, as: parse, form: form) } }

    /// See `FieldReader.choices(_:_:of:)`.
    public func choices<T: RawRepresentable & CaseIterable & Hashable>(
        _ key: String,
        _ count: ClosedRange<Int>,
        of type: T.Type = T.self
    ) -> Field<[T]?> where T.RawValue == String { ifPresent(key) { reader.choices(key, count, of: type) } }
}
