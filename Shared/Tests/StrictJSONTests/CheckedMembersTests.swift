import Testing

@testable import StrictJSON

@Suite struct `Members of an object that was checked before` {
    @Test(
        arguments: [
            #"{}"#, #" { } "#, #"{"a":1}"#, #"{"a":[1,{"b":"]}"}],"c":"x\"}","d":null}"#, "{\"қ\" :\n{\"x\":[[]]} , \"t\":true}",
            #"{"e\u0061":-1.5e3,"f":"\\","g":false}"#,
        ]) func `are the same as those the checking scan finds`(text: String) throws {
        let bytes = Array(text.utf8)
        let checked = try JSONMembers(scanning: bytes)
        let quick = try #require(JSONMembers(ofChecked: bytes))
        #expect(quick.members == checked.members)
    }

    @Test(
        arguments: [
            #"{"parameters":{"id":"a","n":[{"id":1}],"o":{}},"method":"m"}"#, #"{"x":{"id":1}, "parameters" : { "қ" : "ә" , "u\u0031":2 } }"#,
            #"{"parameters":{}}"#,
        ]) func `of one member are found in the same pass, counted from its first byte`(text: String) throws {
        let bytes = Array(text.utf8)
        let (outer, inner) = try bytes.withUnsafeBytes { try JSONMembers.scanning($0, opening: "parameters") }
        #expect(try outer == JSONMembers(scanning: bytes))
        let part = try #require(outer.bytes(of: "parameters", in: bytes))
        #expect(try inner == JSONMembers(scanning: part))
    }

    @Test(arguments: [#"{"parameters":[{"a":1}]}"#, #"{"parameters":null}"#, #"{"other":{"parameters":{}}}"#])
    func `of a member that is no object, or not there, are none`(text: String) throws {
        #expect(try Array(text.utf8).withUnsafeBytes { try JSONMembers.scanning($0, opening: "parameters") }.inner == nil)
    }

    @Test(arguments: [#"{"parameters":{"a":1,"a":2}}"#, #"{"parameters":{"a":1}"#, #"{"parameters":{"a":tru}}"#, #"{"parameters":{},"parameters":{}}"#])
    func `of a member are refused like the whole text`(text: String) throws {
        let bytes = Array(text.utf8)
        let refusal = try #require(throws: JSONError.self) { try JSONMembers(scanning: bytes) }
        #expect(throws: refusal) { try bytes.withUnsafeBytes { try JSONMembers.scanning($0, opening: "parameters") } }
    }

    @Test func `texts and whole numbers are read as a tree would`() throws {
        let text = #"{"a":"қ","b":"x\ny","c":"","d":0,"e":-7,"f":12345678901234567,"g":9223372036854775807,"h":1e2,"i":1.5,"j":99999999999999999999}"#
        let bytes = Array(text.utf8)
        let members = try JSONMembers(scanning: bytes)
        let tree = try JSONValue(parsing: bytes)
        for member in members.members {
            #expect(members.string(member.key, in: bytes) == tree[member.key]?.asString)
            #expect(members.integer(member.key, in: bytes) == tree[member.key]?.asInteger)
        }
        #expect(members.string("a", in: []) == nil && members.integer("d", in: []) == nil)
    }

    @Test(arguments: ["", "[]", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":"x}"#, #"{"a":{"b":1}"#, #"{"a\"#])
    func `are nil where the bytes are no object, and nothing outside is read`(text: String) {
        #expect(JSONMembers(ofChecked: Array(text.utf8)) == nil)
    }
}
