/// The clocks of a complaint, at most one of each kind, in the order of the kinds. There are few: a list is quicker than a dictionary.
public struct Clocks: Hashable, Sendable, RandomAccessCollection {
    private var list: [Clock] = []

    /// None.
    public init() {}

    /// The first position.
    public var startIndex: Int { 0 }
    /// The position after the last.
    public var endIndex: Int { list.count }
    /// The clock at a position.
    public subscript(position: Int) -> Clock { list[position] }

    /// The kinds there are.
    public var keys: [ClockKey] { list.map(\.facts.key) }

    /// The clock of a kind; setting nil removes it.
    public subscript(key: ClockKey) -> Clock? {
        get { list.first { $0.facts.key == key } }
        set {
            let place = list.firstIndex { $0.facts.key == key }
            switch (place, newValue) {
            case (let place?, let clock?): list[place] = clock
            case (let place?, nil): list.remove(at: place)
            case (nil, let clock?): list.insert(clock, at: list.firstIndex { $0.facts.key.order > key.order } ?? list.count)
            case (nil, nil): break
            }
        }
    }
}

extension ClockKey {
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
