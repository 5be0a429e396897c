/// The pairs of a query, decoded as forms are: `&` between pairs, `=` before the value, `+` for a space.
public struct HTTPQuery: Sendable {
    /// Name and value of each pair in the order sent; a pair without `=` has an empty value.
    public let pairs: [(name: String, value: String)]

    init(pairs: [(name: String, value: String)]) { self.pairs = pairs }

    init(_ text: UnsafeRawBufferPointer) {
        pairs = text.split(separator: UInt8(ascii: "&")).map { pair in
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            return (
                PercentCoding.decode(UnsafeRawBufferPointer(rebasing: pair[..<equals]), as: .query),
                PercentCoding.decode(UnsafeRawBufferPointer(rebasing: pair[equals...].dropFirst()), as: .query)
            )
        }
    }

    /// The first value of a name, or nil.
    public subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// All values of a name.
    public func values(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// A name that stands more than once, which most parameters must not; nil when all are single.
    public var repeatedName: String? {
        var seen: Set<String> = []
        return pairs.first { !seen.insert($0.name).inserted }?.name
    }
}
