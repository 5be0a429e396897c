/// One value being decoded. A chain of parents gives the path, built only when somebody asks for it.
final class ValueDecoder: Decoder {
    let value: JSONValue
    let parent: ValueDecoder?
    let step: (any CodingKey)?
    let refusesUnknownKeys: Bool
    /// Members of `value` that the type asked for; nil until it asked for a keyed container.
    private var asked: Set<Int>?

    init(_ value: JSONValue, parent: ValueDecoder?, step: (any CodingKey)?, refusesUnknownKeys: Bool) {
        self.value = value
        self.parent = parent
        self.step = step
        self.refusesUnknownKeys = refusesUnknownKeys
    }

    var codingPath: [any CodingKey] {
        var path: [any CodingKey] = []
        var next: ValueDecoder? = self
        while let decoder = next {
            if let step = decoder.step { path.append(step) }
            next = decoder.parent
        }
        return path.reversed()
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let object) = value else { throw error(.wrongType(expected: .object)) }
        if refusesUnknownKeys, asked == nil { asked = [] }
        return KeyedDecodingContainer(KeyedValues(decoder: self, object: object))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw error(.wrongType(expected: .array)) }
        return UnkeyedValues(decoder: self, elements: elements)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { SingleValue(decoder: self) }

    func child(_ value: JSONValue, _ step: any CodingKey) -> ValueDecoder {
        ValueDecoder(value, parent: self, step: step, refusesUnknownKeys: refusesUnknownKeys)
    }

    func noteAsked(_ position: Int) { if refusesUnknownKeys { asked?.insert(position) } }

    /// Decodes the value as a type and then checks that the type asked for every member.
    func unbox<T: Decodable>(_ type: T.Type) throws -> T {
        let result = try T(from: self)
        if let asked, case .object(let object) = value, asked.count < object.count {
            for (position, member) in object.members.enumerated() where !asked.contains(position) {
                throw error(.unknownField, below: MemberKey(stringValue: member.key))
            }
        }
        return result
    }

    func error(_ problem: JSONDecodingError.Problem, below key: (any CodingKey)? = nil) -> JSONDecodingError {
        var tokens = codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        if let key { tokens.append(key.intValue.map(String.init) ?? key.stringValue) }
        return JSONDecodingError(problem, at: JSONPointer(tokens: tokens))
    }
}

/// A name or an index as a coding key.
struct MemberKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }
}
