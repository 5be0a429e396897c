/// Decodes `Decodable` types from strict JSON.
///
/// Integers are exact or refused (`1e2` is 100, `1.5` is no integer); `Double` and `Float` take the nearest value and refuse what is
/// beyond their range; `null` counts as absent where the type asks for an optional.
public struct StrictJSONDecoder: Sendable {
    /// Limits of the reader.
    public var limits: JSONLimits
    /// Whether a member that the decoded type never asked for is an error. Off for readers that must accept newer writers,
    /// on for commands.
    public var refusesUnknownKeys: Bool

    /// A decoder; by default unknown members are ignored.
    public init(limits: JSONLimits = .message, refusesUnknownKeys: Bool = false) {
        self.limits = limits
        self.refusesUnknownKeys = refusesUnknownKeys
    }

    /// Decodes a type from JSON text.
    public func decode<T: Decodable>(
        _ type: T.Type = T.self,
        from bytes: some Sequence<UInt8>
    ) throws(JSONDecodingError) -> T {
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes, limits: limits) } catch { throw JSONDecodingError(.syntax(error)) }
        return try decode(type, from: value)
    }

    /// Decodes a type from a tree.
    public func decode<T: Decodable>(_ type: T.Type = T.self, from value: JSONValue) throws(JSONDecodingError) -> T {
        let decoder = ValueDecoder(value, parent: nil, step: nil, refusesUnknownKeys: refusesUnknownKeys)
        do {
            return try decoder.unbox(type)
        } catch let error as JSONDecodingError {
            throw error
        } catch let error as DecodingError {
            throw JSONDecodingError(error)
        } catch {
            throw JSONDecodingError(.invalid("\(error)"))
        }
    }
}

extension JSONDecodingError {
    /// Errors of the standard library's kind, thrown by the decoded types themselves.
    init(_ error: DecodingError) {
        func pointer(_ path: [any CodingKey], _ last: (any CodingKey)? = nil) -> JSONPointer {
            JSONPointer(tokens: (path + (last.map { [$0] } ?? [])).map { $0.intValue.map(String.init) ?? $0.stringValue })
        }
        switch error {
        case .keyNotFound(let key, let context): self.init(.missing, at: pointer(context.codingPath, key))
        case .valueNotFound(_, let context): self.init(.missing, at: pointer(context.codingPath))
        case .typeMismatch(_, let context): self.init(.invalid(context.debugDescription), at: pointer(context.codingPath))
        case .dataCorrupted(let context) where context.underlyingError is FieldRefusal:
            let first = (context.underlyingError as? FieldRefusal)?.problems.first
            let place = JSONPointer(tokens: pointer(context.codingPath).tokens + (first?.path.tokens ?? []))
            switch first?.reason {
            case .missing: self.init(.missing, at: place)
            case .unknownField: self.init(.unknownField, at: place)
            default: self.init(.invalid(context.debugDescription), at: place)
            }
        case .dataCorrupted(let context): self.init(.invalid(context.debugDescription), at: pointer(context.codingPath))
        @unknown default: self.init(.invalid("\(error)"))
        }
    }
}
