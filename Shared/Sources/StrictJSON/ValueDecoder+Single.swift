/// Leaves are taken from the tree where they stand: a decoder of their own would cost more than the leaf.
extension ValueDecoder {
    func string(_ value: JSONValue, at key: (any CodingKey)? = nil) throws -> String {
        guard case .string(let text) = value else { throw error(.wrongType(expected: .string), below: key) }
        return text
    }

    func bool(_ value: JSONValue, at key: (any CodingKey)? = nil) throws -> Bool {
        guard case .bool(let flag) = value else { throw error(.wrongType(expected: .bool), below: key) }
        return flag
    }

    func integer<I: FixedWidthInteger>(_ value: JSONValue, at key: (any CodingKey)? = nil, as type: I.Type = I.self) throws -> I {
        guard case .number(let number) = value else { throw error(.wrongType(expected: .number), below: key) }
        guard let whole = number.integer(as: type) else { throw error(.notRepresentable, below: key) }
        return whole
    }

    func floating<F: BinaryFloatingPoint>(_ value: JSONValue, at key: (any CodingKey)? = nil, as type: F.Type = F.self) throws
        -> F
    {
        guard case .number(let number) = value else { throw error(.wrongType(expected: .number), below: key) }
        guard let nearest = number.nearestDouble, F(nearest).isFinite, nearest == 0 || F(nearest) != 0 else {
            throw error(.notRepresentable, below: key)
        }
        return F(nearest)
    }
}

/// A value that is not looked into by name or index.
struct SingleValue: SingleValueDecodingContainer {
    let decoder: ValueDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.value.isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool(decoder.value) }
    func decode(_ type: String.Type) throws -> String { try decoder.string(decoder.value) }
    func decode(_ type: Double.Type) throws -> Double { try decoder.floating(decoder.value) }
    func decode(_ type: Float.Type) throws -> Float { try decoder.floating(decoder.value) }
    func decode(_ type: Int.Type) throws -> Int { try decoder.integer(decoder.value) }
    func decode(_ type: Int8.Type) throws -> Int8 { try decoder.integer(decoder.value) }
    func decode(_ type: Int16.Type) throws -> Int16 { try decoder.integer(decoder.value) }
    func decode(_ type: Int32.Type) throws -> Int32 { try decoder.integer(decoder.value) }
    func decode(_ type: Int64.Type) throws -> Int64 { try decoder.integer(decoder.value) }
    func decode(_ type: UInt.Type) throws -> UInt { try decoder.integer(decoder.value) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.integer(decoder.value) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.integer(decoder.value) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.integer(decoder.value) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.integer(decoder.value) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.unbox(type) }
}
