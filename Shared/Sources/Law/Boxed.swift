/// A value that lies elsewhere: copying whatever holds it copies one reference, however large the value. Also a property's wrapper.
@propertyWrapper
public indirect enum Boxed<Value> {
    /// The value.
    case value(Value)

    /// Puts a value in a box.
    public init(_ value: Value) { self = .value(value) }

    /// What is in the box.
    public var value: Value {
        switch self {
        case .value(let value): value
        }
    }

    /// The value of a property, put in a box.
    public init(wrappedValue: Value) { self = .value(wrappedValue) }

    /// What is in the box; setting puts another value in a box of its own.
    public var wrappedValue: Value {
        get { value }
        set { self = .value(newValue) }
    }
}

extension Boxed: Sendable where Value: Sendable {}
extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Hashable where Value: Hashable {}

extension Boxed: Codable where Value: Codable {
    /// Reads the value itself.
    public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(Value.self)) }

    /// Writes the value itself.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
