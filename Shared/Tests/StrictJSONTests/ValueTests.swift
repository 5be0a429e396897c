import StrictJSON
import Testing

@Suite struct `Trees, members and pointers` {
    @Test func `an object keeps its order and answers by name`() {
        var object: JSONObject = ["b": 1, "a": 2]
        object["c"] = 3
        object["b"] = 4
        #expect(object.keys == ["b", "a", "c"])
        #expect(object["b"] == 4)
        object["a"] = nil
        object["absent"] = nil
        #expect(object.keys == ["b", "c"])
        #expect(object.position(of: "a") == nil)
        #expect((["a": 1, "b": 2] as JSONObject) != (["b": 2, "a": 1] as JSONObject))
    }

    @Test func `an object answers the same whatever its size`() {
        var object = JSONObject()
        for number in 0..<50 {
            object["k\(number)"] = .integer(number)
            for known in 0...number { #expect(object["k\(known)"] == .integer(known)) }
            #expect(object["k\(number + 1)"] == nil)
        }
        for number in stride(from: 0, to: 50, by: 2) { object["k\(number)"] = nil }
        for number in 0..<50 { #expect(object["k\(number)"] == (number.isMultiple(of: 2) ? nil : .integer(number))) }
    }

    @Test func `members are the exact bytes of the values`() throws {
        let text = #" { "method" : "a.b" , "\u0070arameters":{"x":[1, 2]} ,"oneway":true,"n":-12,"z":null } "#
        let bytes = Array(text.utf8)
        let members = try JSONMembers(scanning: bytes)
        #expect(members.members.map(\.key) == ["method", "parameters", "oneway", "n", "z"])
        #expect(members.members.map(\.kind) == [.string, .object, .bool, .number, .null])
        #expect(members.bytes(of: "parameters", in: bytes) == Array(#"{"x":[1, 2]}"#.utf8))
        #expect(members.string("method", in: bytes) == "a.b")
        #expect(members.bool("oneway", in: bytes) == true)
        #expect(members.integer("n", in: bytes) == -12)
        #expect(members.value(of: "parameters", in: bytes)?["x"]?[1] == 2)
        #expect(members.string("n", in: bytes) == nil)
        #expect(members.bytes(of: "absent", in: bytes) == nil)
        #expect(members.bytes(of: "z", in: []) == nil)
        #expect(throws: JSONError(.notAnObject, at: 1)) { try JSONMembers(scanning: Array(" [1]".utf8)) }
        #expect(throws: JSONError(.unexpectedEnd, at: 2)) { try JSONMembers(scanning: Array("[1".utf8)) }
    }

    @Test(arguments: [
        ("", []), ("/", [""]), ("/a/0", ["a", "0"]), ("/a~1b/m~0n", ["a/b", "m~n"]), ("//", ["", ""]), ("/ә", ["ә"]),
    ])
    func `RFC 6901: pointers`(_ text: String, _ tokens: [String]) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(pointer.tokens == tokens)
        #expect(pointer.description == text)
    }

    @Test func `RFC 6901: what a pointer finds`() throws {
        let value: JSONValue = ["a": [["b": 7]], "": 1, "a/b": 2, "0": 3]
        #expect(value[pointer: ""] == value)
        #expect(value[pointer: "/a/0/b"] == 7)
        #expect(value[pointer: "/"] == 1)
        #expect(value[pointer: "/a~1b"] == 2)
        #expect(value[pointer: "/0"] == 3)
        for nothing in ["/a/1", "/a/00", "/a/-", "/a/0/b/c", "/a/٠", "/a/99999999999999999999"] as [JSONPointer] {
            #expect(value[pointer: nothing] == nil)
        }
        for malformed in ["a", "/~", "/~2"] { #expect(JSONPointer(malformed) == nil) }
    }
}
