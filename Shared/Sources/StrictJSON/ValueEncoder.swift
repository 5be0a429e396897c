/// Dictionaries whose keys become names: their members are sorted after encoding.
private protocol ShuffledMembers {}
extension Dictionary: ShuffledMembers where Key == String {}

/// Encodes one value into its place.
final class ValueEncoder: Encoder {
    let node: EncodedNode
    let parent: ValueEncoder?
    let step: (any CodingKey)?

    init(node: EncodedNode, parent: ValueEncoder?, step: (any CodingKey)?) {
        self.node = node
        self.parent = parent
        self.step = step
    }

    var codingPath: [any CodingKey] { (parent?.codingPath ?? []) + (step.map { [$0] } ?? []) }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .nothing = node.content { node.content = .object([]) }
        return KeyedEncodingContainer(KeyedPlaces(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .nothing = node.content { node.content = .array([]) }
        return UnkeyedPlaces(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { SinglePlace(encoder: self) }

    func child(_ node: EncodedNode, _ step: any CodingKey) -> ValueEncoder { ValueEncoder(node: node, parent: self, step: step) }

    func put(_ value: JSONValue) { node.content = .leaf(value) }

    func put(_ value: Double) throws {
        guard let number = JSONNumber(value) else { throw refusal(value) }
        put(.number(number))
    }

    /// A `Float` is written with its own shortest digits, not those of the wider type.
    func put(_ value: Float) throws {
        guard value.isFinite, let number = JSONNumber(text: value.description) else { throw refusal(value) }
        put(.number(number))
    }

    func box<T: Encodable>(_ value: T) throws {
        try value.encode(to: self)
        if T.self is any ShuffledMembers.Type { node.sortMembers() }
    }

    private func refusal(_ value: Any) -> EncodingError {
        .invalidValue(value, .init(codingPath: codingPath, debugDescription: "JSON has no infinity and no NaN"))
    }
}

/// The one value of a type that is neither keyed nor a list.
struct SinglePlace: SingleValueEncodingContainer {
    let encoder: ValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil() throws { encoder.put(.null) }
    mutating func encode(_ value: Bool) throws { encoder.put(.bool(value)) }
    mutating func encode(_ value: String) throws { encoder.put(.string(value)) }
    mutating func encode(_ value: Double) throws { try encoder.put(value) }
    mutating func encode(_ value: Float) throws { try encoder.put(value) }
    mutating func encode(_ value: Int) throws { encoder.put(.integer(value)) }
    mutating func encode(_ value: Int8) throws { encoder.put(.integer(Int64(value))) }
    mutating func encode(_ value: Int16) throws { encoder.put(.integer(Int64(value))) }
    mutating func encode(_ value: Int32) throws { encoder.put(.integer(Int64(value))) }
    mutating func encode(_ value: Int64) throws { encoder.put(.integer(value)) }
    mutating func encode(_ value: UInt) throws { encoder.put(.number(JSONNumber(UInt64(value)))) }
    mutating func encode(_ value: UInt8) throws { encoder.put(.integer(Int64(value))) }
    mutating func encode(_ value: UInt16) throws { encoder.put(.integer(Int64(value))) }
    mutating func encode(_ value: UInt32) throws { encoder.put(.integer(Int64(value))) }
    mutating func encode(_ value: UInt64) throws { encoder.put(.number(JSONNumber(value))) }
    mutating func encode<T: Encodable>(_ value: T) throws { try encoder.box(value) }
}

/// The members of an object being encoded.
struct KeyedPlaces<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil(forKey key: Key) throws { leaf(key, .null) }
    mutating func encode(_ value: Bool, forKey key: Key) throws { leaf(key, .bool(value)) }
    mutating func encode(_ value: String, forKey key: Key) throws { leaf(key, .string(value)) }
    mutating func encode(_ value: Int, forKey key: Key) throws { leaf(key, .integer(value)) }
    mutating func encode(_ value: Int64, forKey key: Key) throws { leaf(key, .integer(value)) }
    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try place(key).box(value) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { place(key).container(keyedBy: keyType) }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { place(key).unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { place(MemberKey(stringValue: "super")) }
    mutating func superEncoder(forKey key: Key) -> any Encoder { place(key) }

    /// A leaf goes straight to its place, without an encoder of its own.
    private func leaf(_ key: Key, _ value: JSONValue) { encoder.node.member(key.stringValue).content = .leaf(value) }

    private func place(_ key: any CodingKey) -> ValueEncoder { encoder.child(encoder.node.member(key.stringValue), key) }
}

/// The elements of an array being encoded.
struct UnkeyedPlaces: UnkeyedEncodingContainer {
    let encoder: ValueEncoder
    private(set) var count = 0

    init(encoder: ValueEncoder) { self.encoder = encoder }

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil() throws { next().put(.null) }
    mutating func encode<T: Encodable>(_ value: T) throws { try next().box(value) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        next().container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { next() }

    private mutating func next() -> ValueEncoder {
        defer { count += 1 }
        return encoder.child(encoder.node.appendElement(), MemberKey(intValue: count))
    }
}
