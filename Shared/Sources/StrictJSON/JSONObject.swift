/// The members of a JSON object in the order they were written, each name at most once, with quick lookup.
///
/// Names are compared byte by byte (see `ExactText`). Two objects are equal when they have the same members in the same order.
public struct JSONObject: Sendable {
    /// One name and its value.
    public struct Member: Sendable {
        /// The member's name, escapes decoded.
        public let key: String
        /// The member's value.
        public var value: JSONValue

        /// Makes a member.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// Objects with more members than this keep an index; below it a walk is quicker than hashing.
    static let indexedAbove = 16

    /// The members in order.
    public private(set) var members: [Member]
    private var index: [ExactText: Int]?

    /// An object without members.
    public init() { members = [] }

    /// Members known to have different names.
    init(distinct members: [Member]) {
        self.members = members
        if members.count > JSONObject.indexedAbove { buildIndex() }
    }

    /// An object of the given members; a name given twice keeps its first place and its last value.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        self.init()
        for (key, value) in members { self[key] = value }
    }

    /// How many members there are.
    public var count: Int { members.count }

    /// Whether there are none.
    public var isEmpty: Bool { members.isEmpty }

    /// The names in order.
    public var keys: [String] { members.map(\.key) }

    /// The value of a name; setting appends or replaces in place, setting nil removes.
    public subscript(key: String) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let place?, let value?): members[place].value = value
            case (nil, let value?): append(key, value)
            case (let place?, nil):
                members.remove(at: place)
                index = nil
                if members.count > JSONObject.indexedAbove { buildIndex() }
            case (nil, nil): break
            }
        }
    }

    /// Where a name stands in `members`.
    public func position(of key: String) -> Int? {
        if let index { return index[ExactText(key)] }
        return members.firstIndex { sameBytes($0.key, key) }
    }

    private mutating func append(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
        if index != nil {
            index?[ExactText(key)] = members.count - 1
        } else if members.count > JSONObject.indexedAbove {
            buildIndex()
        }
    }

    private mutating func buildIndex() {
        var index: [ExactText: Int] = Dictionary(minimumCapacity: members.count)
        for (place, member) in members.enumerated() { index[ExactText(member.key)] = place }
        self.index = index
    }
}

extension JSONObject: Hashable {
    /// Same names (by bytes), same values, same order.
    public static func == (a: JSONObject, b: JSONObject) -> Bool {
        a.members.count == b.members.count
            && zip(a.members, b.members).allSatisfy { sameBytes($0.key, $1.key) && $0.value == $1.value }
    }

    /// Consistent with `==`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(members.count)
        for member in members {
            hashBytes(of: member.key, into: &hasher)
            hasher.combine(member.value)
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Members in the order of the literal; a repeated name keeps its last value.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
