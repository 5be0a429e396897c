extension ValueDecoder {
    func string() throws -> String {
        guard case .string(let text) = value else { throw error(.wrongType(expected: .string)) }
        return text
    }

    func bool() throws -> Bool {
        guard case .bool(let flag) = value else { throw error(.wrongType(expected: .bool)) }
        return flag
    }

    func integer<I: FixedWidthInteger>(_ type: I.Type) throws -> I {
        guard case .number(let number) = value else { throw error(.wrongType(expected: .number)) }
        guard let whole = number.integer(as: type) else { throw error(.notRepresentable) }
        return whole
    }

    func floating<F: BinaryFloatingPoint>(_ type: F.Type) throws -> F {
        guard case .number(let number) = value else { throw error(.wrongType(expected: .number)) }
        guard let nearest = number.nearestDouble, F(nearest).isFinite, nearest == 0 || F(nearest) != 0 else {
            throw error(.notRepresentable)
        }
        return F(nearest)
    }
}

/// A value that is not looked into by name or index.
struct SingleValue: SingleValueDecodingContainer {
    let decoder: ValueDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.value.isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }
    func decode(_ type: String.Type) throws -> String { try decoder.string() }
    func decode(_ type: Double.Type) throws -> Double { try decoder.floating(type) }
    func decode(_ type: Float.Type) throws -> Float { try decoder.floating(type) }
    func decode(_ type: Int.Type) throws -> Int { try decoder.integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try decoder.integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try decoder.integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try decoder.integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try decoder.integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try decoder.integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try decoder.integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try decoder.integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try decoder.integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try decoder.integer(type) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.unbox(type) }
}
