import Directory
import MessageBus
import StrictJSON

/// Reads principals, and remembers those of staff by their bytes: the same few people ask again and again.
///
/// A principal says who asks and nothing else, so reading the same bytes again always gives the same value. Tracking codes are
/// secrets and are not remembered. Confined to the thread of its owner.
public final class PrincipalCache {
    private static let most = 1_024

    private var known: [Key: Principal] = [:]

    /// Knows nobody yet.
    public init() {}

    /// The principal that these bytes of a checked text say.
    /// - Throws: `BusError.invalidParameter` when they say none.
    public func principal(_ bytes: ArraySlice<UInt8>) throws -> Principal {
        let key = Key(bytes: bytes)
        if let principal = known[key] { return principal }
        let principal: Principal
        do {
            principal = try FieldReader.read(try JSONValue(parsing: bytes), Principal.init(fields:))
        } catch {
            throw BusError.invalidParameter("principal")
        }
        if case .staff = principal {
            if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
            known[Key(bytes: ArraySlice(Array(bytes)))] = principal
        }
        return principal
    }

    /// Bytes that are hashed as one piece.
    private struct Key: Hashable {
        let bytes: ArraySlice<UInt8>

        static func == (a: Key, b: Key) -> Bool { a.bytes.elementsEqual(b.bytes) }

        func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
    }
}
