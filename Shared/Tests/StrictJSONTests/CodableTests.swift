import StrictJSON
import Testing

@Suite struct `Codable types` {
    struct Demand: Codable, Hashable {
        var text: String
        var met: Bool?
    }

    struct Filing: Codable, Hashable {
        var number: String
        var demands: [Demand]
        var priority: Int8
        var fee: Double
        var notes: [String: Int]
        var raw: JSONValue
        var kind: Kind
        var parent: Int64?
    }

    enum Kind: String, Codable { case paper, portal }

    enum Shape: Codable, Hashable { case circle(radius: Int), empty }

    class Base: Codable {
        var a = 1
    }

    final class Derived: Base {
        var b = 2
        override init() { super.init() }
        required init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            b = try container.decode(Int.self, forKey: .b)
            try super.init(from: container.superDecoder())
        }
        override func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Keys.self)
            try super.encode(to: container.superEncoder())
            try container.encode(b, forKey: .b)
        }
        enum Keys: String, CodingKey { case b }
    }

    /// Refuses odd numbers, as a date type refuses a day that does not exist.
    struct Even: Codable {
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            guard try container.decode(Int.self).isMultiple(of: 2) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "odd")
            }
        }
        func encode(to encoder: any Encoder) throws {}
    }

    private let filing = Filing(
        number: "АЛМ-1",
        demands: [Demand(text: "a", met: nil), Demand(text: "ә", met: true)],
        priority: -5,
        fee: 0.1,
        notes: ["z": 1, "a": 2, "m": 3],
        raw: ["x": [1, .null]],
        kind: .portal,
        parent: nil
    )

    @Test func `are written in the order of their fields, dictionaries in the order of their keys`() throws {
        let bytes = try StrictJSONEncoder().encode(filing)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"number":"АЛМ-1","demands":[{"text":"a"},{"text":"ә","met":true}],"priority":-5,"fee":0.1,"notes":{"a":2,"m":3,"z":1},"raw":{"x":[1,null]},"kind":"portal"}"#
        )
        #expect(try StrictJSONDecoder(refusesUnknownKeys: true).decode(Filing.self, from: bytes) == filing)
        #expect(try StrictJSONEncoder().tree(filing) == JSONValue(parsing: bytes))
    }

    @Test func `of every shape come back the same`() throws {
        func round<T: Codable & Equatable>(_ value: T, _ text: String? = nil) throws {
            let bytes = try StrictJSONEncoder().encode(value)
            if let text { #expect(String(decoding: bytes, as: UTF8.self) == text) }
            #expect(try StrictJSONDecoder(refusesUnknownKeys: true).decode(T.self, from: bytes) == value)
        }
        try round(Shape.circle(radius: 3), #"{"circle":{"radius":3}}"#)
        try round(Shape.empty, #"{"empty":{}}"#)
        try round([[1], [], [2, 3]], "[[1],[],[2,3]]")
        try round([1: "a"])
        try round(UInt64.max, "18446744073709551615")
        try round(Int64.min)
        try round(Float(0.1), "0.1")
        try round("x", "\"x\"")
        try round(Int?.none, "null")
        try round([String: [String: Int]](), "{}")
        try round(["a": [nil, 1]] as [String: [Int?]], #"{"a":[null,1]}"#)
        let derived = try StrictJSONDecoder().decode(Derived.self, from: try StrictJSONEncoder().encode(Derived()))
        #expect((derived.a, derived.b) == (1, 2))
    }

    @Test(
        arguments: [
            (#"{"text":1}"#, "/text", .wrongType(expected: .string)), (#"{}"#, "/text", .missing),
            (#"{"text":"x","met":3}"#, "/met", .wrongType(expected: .bool)),
            (#"{"text":"x","more":1}"#, "/more", .unknownField), (#"[]"#, "", .wrongType(expected: .object)),
            (#"{"text":null}"#, "/text", .wrongType(expected: .string)),
        ] as [(String, JSONPointer, JSONDecodingError.Problem)]
    )
    func `are refused with the place of the fault`(_ text: String, _ path: JSONPointer, _ problem: JSONDecodingError.Problem) {
        #expect(throws: JSONDecodingError(problem, at: path)) {
            try StrictJSONDecoder(refusesUnknownKeys: true).decode(Demand.self, from: text.utf8)
        }
        let nested = #"{"a":[{"text":"fine"},\#(text)]}"#
        #expect(throws: JSONDecodingError(problem, at: JSONPointer(tokens: ["a", "1"] + path.tokens))) {
            try StrictJSONDecoder(refusesUnknownKeys: true).decode([String: [Demand]].self, from: nested.utf8)
        }
    }

    @Test func `may have fields this version does not know, unless that is refused`() throws {
        let text = #"{"text":"x","later":{"a":1}}"#
        #expect(try StrictJSONDecoder().decode(Demand.self, from: text.utf8) == Demand(text: "x", met: nil))
        #expect(try StrictJSONDecoder(refusesUnknownKeys: true).decode([String: JSONValue].self, from: text.utf8).count == 2)
    }

    @Test func `take numbers exactly or not at all`() throws {
        let decoder = StrictJSONDecoder()
        #expect(try decoder.decode(Int8.self, from: "1e2".utf8) == 100)
        #expect(throws: JSONDecodingError(.notRepresentable)) { try decoder.decode(Int8.self, from: "128".utf8) }
        #expect(throws: JSONDecodingError(.notRepresentable)) { try decoder.decode(Int.self, from: "1.5".utf8) }
        #expect(throws: JSONDecodingError(.notRepresentable)) { try decoder.decode(Double.self, from: "1e999".utf8) }
        #expect(throws: JSONDecodingError(.notRepresentable)) { try decoder.decode(Float.self, from: "1e39".utf8) }
        #expect(throws: JSONDecodingError(.notRepresentable, at: "/1")) { try decoder.decode([UInt].self, from: "[1,-1]".utf8) }
    }

    /// Reads its fields itself.
    struct Place: FieldCodable {
        init(fields: FieldReader) throws(FieldRefusal) {
            let room = fields.integer("room", 1...9)
            try fields.finish()
            _ = try room.value
        }
        func write(to writer: inout JSONWriter) {}
    }

    @Test(arguments: [
        (#"{"n":[{"room":1},{}]}"#, JSONDecodingError(.missing, at: "/n/1/room")),
        (#"{"n":[{"room":1,"floor":2}]}"#, JSONDecodingError(.unknownField, at: "/n/0/floor")),
    ]) func `that read their fields themselves name the field inside`(text: String, error: JSONDecodingError) {
        #expect(throws: error) { try StrictJSONDecoder().decode([String: [Place]].self, from: text.utf8) }
    }

    @Test func `pass on syntax errors and their own refusals`() {
        #expect(throws: JSONDecodingError(.syntax(JSONError(.duplicateKey, at: 7)))) {
            try StrictJSONDecoder().decode(Demand.self, from: #"{"a":1,"a":1}"#.utf8)
        }
        #expect(throws: JSONDecodingError(.invalid("odd"), at: "/n/1")) {
            try StrictJSONDecoder().decode([String: [Even]].self, from: #"{"n":[2,3]}"#.utf8)
        }
        #expect(throws: EncodingError.self) { try StrictJSONEncoder().encode([1, Double.nan]) }
        #expect(throws: EncodingError.self) { try StrictJSONEncoder().encode(-Float.infinity) }
    }
}
