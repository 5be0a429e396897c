import StrictJSON

/// What must stand at a place.
enum ScenarioMatcher: Hashable, Sendable {
    /// Exactly this value; members of objects in any order.
    case equal(JSONValue)
    /// Nothing, or null.
    case absent
    /// All of these conditions.
    case all([Condition])

    /// A condition on a list or a text.
    enum Condition: Hashable, Sendable {
        /// The list has these elements, in any order, beside others.
        case has([JSONValue])
        /// The list has none of these.
        case lacks([JSONValue])
        /// The list has so many elements.
        case count(Int64)
        /// Exactly this value; for objects, which would be read as conditions otherwise.
        case value(JSONValue)
        /// The text contains these words.
        case says(String)
    }

    init(_ value: JSONValue, at place: String) throws(ScenarioFault) {
        switch value {
        case .null: self = .absent
        case .object(let object):
            self = .all(
                try object.members.map { member throws(ScenarioFault) in try Self.condition(member.key, member.value, at: place) }
            )
            if object.isEmpty { throw ScenarioFault(place, "an empty object says nothing; write {\"is\": {}}") }
        default: self = .equal(value)
        }
    }

    private static func condition(_ word: String, _ value: JSONValue, at place: String) throws(ScenarioFault) -> Condition {
        switch (word, value) {
        case ("has", .array(let elements)): return .has(elements)
        case ("lacks", .array(let elements)): return .lacks(elements)
        case ("count", .number(let number)):
            guard let count = number.exactInteger else { throw ScenarioFault(place, "a whole number is needed") }
            return .count(count)
        case ("is", let value): return .value(value)
        case ("says", .string(let words)): return .says(words)
        default: throw ScenarioFault(place, "\"\(word)\" with this value is no condition")
        }
    }

    /// Whether it fits what was found; nil when nothing was.
    func fits(_ found: JSONValue?) -> Bool {
        switch self {
        case .absent: found == nil || found?.isNull == true
        case .equal(let value): found.map { Self.same($0, value) } ?? false
        case .all(let conditions): conditions.allSatisfy { Self.fits($0, found) }
        }
    }

    private static func fits(_ condition: Condition, _ found: JSONValue?) -> Bool {
        switch condition {
        case .value(let value): found.map { same($0, value) } ?? false
        case .has(let wanted): wanted.allSatisfy { one in found?.asArray?.contains { same($0, one) } ?? false }
        case .lacks(let unwanted): unwanted.allSatisfy { one in !(found?.asArray?.contains { same($0, one) } ?? false) }
        case .count(let count): found?.asArray.map { Int64($0.count) } == count
        case .says(let words): found?.asString?.contains(words) ?? false
        }
    }

    /// The same value, members of objects in any order.
    static func same(_ a: JSONValue, _ b: JSONValue) -> Bool {
        switch (a, b) {
        case (.array(let x), .array(let y)): x.count == y.count && zip(x, y).allSatisfy(same)
        case (.object(let x), .object(let y)):
            x.count == y.count && x.members.allSatisfy { member in y[member.key].map { same(member.value, $0) } ?? false }
        default: a == b
        }
    }

    /// For people who read a mismatch.
    var words: String {
        switch self {
        case .absent: "nothing"
        case .equal(let value): value.text
        case .all(let conditions):
            conditions.map { condition in
                switch condition {
                case .has(let wanted): "a list with \(JSONValue.array(wanted).text)"
                case .lacks(let unwanted): "a list without \(JSONValue.array(unwanted).text)"
                case .count(let count): "a list of \(count)"
                case .value(let value): value.text
                case .says(let words): "a text saying \"\(words)\""
                }
            }.joined(separator: " and ")
        }
    }
}
