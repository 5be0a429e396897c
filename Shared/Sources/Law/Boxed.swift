/// A value that lies elsewhere: copying whatever holds it copies one reference, however large the value.
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
