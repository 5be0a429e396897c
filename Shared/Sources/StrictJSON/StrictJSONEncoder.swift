/// Encodes `Encodable` types as JSON without whitespace, the same value always as the same bytes.
///
/// Members stand in the order in which the type encodes them; dictionaries with string keys are written in the order of their keys'
/// bytes, because Swift shuffles them anew in every process. Infinities and NaN are refused.
public struct StrictJSONEncoder: Sendable {
    /// An encoder.
    public init() {}

    /// The JSON text of a value.
    /// - Throws: `EncodingError`, for a number JSON cannot write or for what the type itself refuses.
    public func encode(_ value: some Encodable) throws -> [UInt8] {
        var writer = JSONWriter()
        try encode(value, to: &writer)
        return writer.take()
    }

    /// Writes a value where the writer stands.
    public func encode(_ value: some Encodable, to writer: inout JSONWriter) throws {
        let root = EncodedNode()
        try ValueEncoder(node: root, parent: nil, step: nil).box(value)
        root.write(to: &writer)
    }

    /// The tree of a value.
    public func tree(_ value: some Encodable) throws -> JSONValue {
        let root = EncodedNode()
        try ValueEncoder(node: root, parent: nil, step: nil).box(value)
        return root.tree
    }
}

/// A value that is still being encoded: containers may be filled in any order, so each is a place of its own.
final class EncodedNode {
    enum Content {
        case nothing
        case leaf(JSONValue)
        case array([EncodedNode])
        case object([(key: String, node: EncodedNode)])
    }

    var content = Content.nothing

    /// The place of an element at the end of this array.
    func appendElement() -> EncodedNode {
        let node = EncodedNode()
        guard case .array(var elements) = content else {
            content = .array([node])
            return node
        }
        content = .nothing
        elements.append(node)
        content = .array(elements)
        return node
    }

    /// The place of a member; a name encoded twice keeps its first place and its last value.
    func member(_ key: String) -> EncodedNode {
        guard case .object(var members) = content else {
            let node = EncodedNode()
            content = .object([(key, node)])
            return node
        }
        if let known = members.first(where: { sameBytes($0.key, key) }) {
            known.node.content = .nothing
            return known.node
        }
        let node = EncodedNode()
        content = .nothing
        members.append((key, node))
        content = .object(members)
        return node
    }

    func sortMembers() {
        guard case .object(let members) = content else { return }
        content = .object(members.sorted { precedesByBytes($0.key, $1.key) })
    }

    /// The finished value. A type that encoded nothing is an empty object, as in Foundation.
    var tree: JSONValue {
        switch content {
        case .nothing: .object(JSONObject())
        case .leaf(let value): value
        case .array(let elements): .array(elements.map(\.tree))
        case .object(let members): .object(JSONObject(members.map { ($0.key, $0.node.tree) }))
        }
    }

    func write(to writer: inout JSONWriter) {
        switch content {
        case .nothing:
            writer.beginObject()
            writer.endObject()
        case .leaf(let value): writer.value(value)
        case .array(let elements):
            writer.beginArray()
            for element in elements { element.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                member.node.write(to: &writer)
            }
            writer.endObject()
        }
    }
}
