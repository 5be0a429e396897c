/// One JSON value as a tree. Strings are kept scalar by scalar, numbers exactly, members in order.
public enum JSONValue: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, exact.
    case number(JSONNumber)
    /// A string, escapes decoded, not normalised.
    case string(String)
    /// Elements in order.
    case array([JSONValue])
    /// Members in order, names distinct.
    case object(JSONObject)

    /// Which of the six kinds it is.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .bool: .bool
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The string, if it is one.
    public var asString: String? { if case .string(let text) = self { text } else { nil } }
    /// The truth value, if it is one.
    public var asBool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    /// The number, if it is one.
    public var asNumber: JSONNumber? { if case .number(let number) = self { number } else { nil } }
    /// The whole number, if it is a number that is exactly one within `Int64`.
    public var asInteger: Int64? { asNumber?.exactInteger }
    /// The elements, if it is an array.
    public var asArray: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    /// The members, if it is an object.
    public var asObject: JSONObject? { if case .object(let object) = self { object } else { nil } }
    /// Whether it is `null`.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// A member's value; nil if there is none or this is no object.
    public subscript(key: String) -> JSONValue? { asObject?[key] }

    /// An element; nil if there is none or this is no array.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The value at a JSON Pointer (RFC 6901) such as `/demands/0/text`; nil if nothing is there or the pointer is malformed.
    public subscript(pointer pointer: JSONPointer) -> JSONValue? {
        var value = self
        for token in pointer.tokens {
            switch value {
            case .object(let object):
                guard let next = object[token] else { return nil }
                value = next
            case .array(let elements):
                guard let index = JSONPointer.arrayIndex(token), index < elements.count else { return nil }
                value = elements[index]
            default: return nil
            }
        }
        return value
    }
}

extension JSONValue: Hashable {
    /// Exactly the same value: strings by bytes, numbers by text, members in the same order.
    public static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let x), .bool(let y)): x == y
        case (.number(let x), .number(let y)): x == y
        case (.string(let x), .string(let y)): sameBytes(x, y)
        case (.array(let x), .array(let y)): x == y
        case (.object(let x), .object(let y)): x == y
        default: false
        }
    }

    /// Consistent with `==`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        switch self {
        case .null: break
        case .bool(let flag): hasher.combine(flag)
        case .number(let number): hasher.combine(number)
        case .string(let text): hashBytes(of: text, into: &hasher)
        case .array(let elements): hasher.combine(elements)
        case .object(let object): hasher.combine(object)
        }
    }
}
