import StrictJSON
import Testing

@Suite struct `Limits` {
    @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
    func `depth is counted exactly`(_ open: String, _ close: String) throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
        }
        #expect(try verdict(nested(64)) == nil)
        #expect(try verdict(nested(65))?.reason == .tooDeep)
        #expect(try verdict(nested(65))?.offset == 64 * open.utf8.count)
        #expect(try verdict(nested(2), JSONLimits(maxDepth: 1))?.reason == .tooDeep)
        #expect(try verdict(nested(0), JSONLimits(maxDepth: 0)) == nil)
        #expect(try verdict(nested(512), JSONLimits(maxDepth: .max)) == nil)
        #expect(try verdict(nested(513), JSONLimits(maxDepth: .max))?.reason == .tooDeep)
    }

    @Test func `a hundred thousand open brackets are answered at once`() throws {
        for text in ["[", "{\"\":", "[{\"\":"] {
            let bytes = Array(String(repeating: text, count: 100_000).utf8)
            #expect(try verdict(bytes)?.reason == .tooDeep)
        }
    }

    @Test func `bytes are limited, whatever holds them`() throws {
        let limits = JSONLimits(maxBytes: 4)
        #expect(try verdict(Array("1234".utf8), limits) == nil)
        #expect(try verdict(Array("12345".utf8), limits) == JSONError(.tooLarge, at: 4))
        let endless = repeatElement(UInt8(ascii: "1"), count: .max)
        #expect(throws: JSONError(.tooLarge, at: 4)) { try JSONValue(parsing: endless, limits: limits) }
    }

    @Test func `members and elements are limited`() throws {
        let limits = JSONLimits(maxMembers: 2)
        #expect(try verdict(Array("[1,2]".utf8), limits) == nil)
        #expect(try verdict(Array("[1,2,3]".utf8), limits) == JSONError(.tooManyMembers, at: 5))
        #expect(try verdict(Array("{\"a\":1,\"b\":2}".utf8), limits) == nil)
        #expect(try verdict(Array("{\"a\":1,\"b\":2,\"c\":3}".utf8), limits) == JSONError(.tooManyMembers, at: 13))
    }

    /// Counts work, not time: quadratic behaviour would need 10^8 steps here and never end within the module's budget.
    @Test func `an object of a ten thousand names that share a prefix is read and looked up`() throws {
        let limits = JSONLimits(maxBytes: 1 << 24, maxMembers: 1 << 20)
        let count = 10_000
        var writer = JSONWriter()
        writer.object { for index in 0..<count { $0.field("a name with a common prefix \(index)", index) } }
        let bytes = writer.take()
        try JSONSyntax.check(bytes, limits: limits)
        let value = try JSONValue(parsing: bytes, limits: limits)
        #expect(value["a name with a common prefix 9999"] == 9_999)
        #expect(value.asObject?.position(of: "a name with a common prefix 5000") == 5_000)
        #expect(value["absent"] == nil)
    }

    @Test func `bytes are read from slices, strings and sequences alike`() throws {
        let bytes = Array("xx{\"a\":1}yy".utf8)
        #expect(try JSONValue(parsing: bytes[2..<9]) == ["a": 1])
        #expect(try JSONValue(parsing: bytes.lazy.dropFirst(2).prefix(7)) == ["a": 1])
        #expect(try bytes[2..<9].withUnsafeBytes { try JSONValue(parsing: $0) } == ["a": 1])
        #expect(try JSONMembers(scanning: bytes[2..<9]).members.map(\.range) == [5..<6])
    }
}
