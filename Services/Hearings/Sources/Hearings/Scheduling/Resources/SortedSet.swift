/// A set that is always written in the same order, so that equal values give equal bytes.
public struct SortedSet<Element: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// The elements in ascending order, each once.
    public let elements: [Element]

    /// The set of these elements.
    public init(_ elements: some Sequence<Element>) { self.elements = Set(elements).sorted() }

    /// Whether an element belongs to the set.
    public func contains(_ element: Element) -> Bool { elements.contains(element) }

    /// The elements of both sets.
    public func union(_ other: SortedSet) -> SortedSet { SortedSet(elements + other.elements) }

    /// The elements that the other set does not have.
    public func subtracting(_ other: some Sequence<Element>) -> SortedSet {
        SortedSet(Set(elements).subtracting(other))
    }
}

extension SortedSet: RandomAccessCollection {
    /// The position of the smallest element.
    public var startIndex: Int { elements.startIndex }
    /// The position after the greatest element.
    public var endIndex: Int { elements.endIndex }
    /// The element at a position.
    public subscript(position: Int) -> Element { elements[position] }
}

extension SortedSet: ExpressibleByArrayLiteral {
    /// The set of these elements.
    public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension SortedSet: Codable where Element: Codable {
    /// Reads a list in any order.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Element].self))
    }

    /// Writes the elements in ascending order.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(elements)
    }
}
