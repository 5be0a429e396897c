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

    @Test(arguments: ["", "[]", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":"x}"#, #"{"a":{"b":1}"#, #"{"a\"#])
    func `are nil where the bytes are no object, and nothing outside is read`(text: String) {
        #expect(JSONMembers(ofChecked: Array(text.utf8)) == nil)
    }
}
