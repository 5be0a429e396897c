import StrictJSON
import Testing

/// After the ideas of the public JSONTestSuite (groups y_, n_): the structure of a text.
@Suite struct `RFC 8259: structure` {
    @Test(
        arguments: [
            "[]", "{}", " [] ", "[ ]", "\t\r\n {} \n", "[[]]", "[[] ]", "[{}]", "{\"a\":[]}", "{ \"a\" : [ 1 , 2 ] }", "[\"\"]",
            "null", "true",
            "false", "42", "-0.1", "\"asd\"", "\"\"", "[null]", "[true]", "[false]", "[null, 1, \"1\", {}]", "[1\n]", " [1]",
            "[2] ",
            "[1,null,null,null,2]", "{\"\":0}", "{\"asd\":\"sdf\"}", "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}", "{\"a\":\"b\"}",
            "{\"a\":[]}",
            "{\"title\":\"\\u041f\\u043e\\u043b\\u0442\\u043e\\u0440\\u0430 \\u0417\\u0435\\u043c\\u043b\\u0435\\u043a\\u043e\\u043f\\u0430\"}",
            "{\"foo\\u0000bar\": 42}", "{\"min\": -1.0e+28, \"max\": 1.0e+28}", "{\n\"a\": \"b\"\n}",
            "{\"x\":[{\"id\": \"xx\"}], \"id\": \"x\"}",
            "{\"a\":{\"a\":{\"a\":1}},\"b\":{\"a\":1}}",
        ] as [Sample]
    )
    func `is accepted and written back as the same value`(_ sample: Sample) throws {
        #expect(try verdict(sample.bytes) == nil)
        let value = try JSONValue(parsing: sample.bytes)
        #expect(try JSONValue(parsing: value.jsonBytes) == value)
        #expect(try JSONValue(parsing: value.prettyText) == value)
    }

    @Test(
        arguments: [
            ("", .emptyText, 0), (" ", .emptyText, 1), ("\n\t", .emptyText, 2),
            ("[", .unexpectedEnd, 1), ("{", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3),
            ("[\"", .unexpectedEnd, 2), ("[\"a", .unexpectedEnd, 3), ("[\"a\"", .unexpectedEnd, 4), ("[{", .unexpectedEnd, 2),
            ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":", .unexpectedEnd, 5), ("{\"a\":1", .unexpectedEnd, 6),
            ("{\"a\":1,", .unexpectedEnd, 7),
            ("\"", .unexpectedEnd, 1), ("[1,\n1\n,1", .unexpectedEnd, 8), ("[{}", .unexpectedEnd, 3), ("tru", .unexpectedEnd, 3),
            ("[nul", .unexpectedEnd, 4), ("[\"\\", .unexpectedEnd, 3), ("[[[[\"a", .unexpectedEnd, 6), ("-", .unexpectedEnd, 1),
            ("[\"a\",\n4\n,1,", .unexpectedEnd, 11), ("{\"asd\":\"asd\"", .unexpectedEnd, 12), ("[1.", .unexpectedEnd, 3),
            ("[1e", .unexpectedEnd, 3), ("[1e+", .unexpectedEnd, 4), ("[false", .unexpectedEnd, 6),
        ] as [(Sample, JSONError.Reason, Int)]
    )
    func `is refused when it stops too early`(_ sample: Sample, _ reason: JSONError.Reason, _ offset: Int) throws {
        #expect(try verdict(sample.bytes) == JSONError(reason, at: offset))
    }

    @Test(
        arguments: [
            ("[1,]", .trailingComma), ("[\"\",]", .trailingComma), ("[1,\n]", .trailingComma), ("{\"a\":1,}", .trailingComma),
            ("{\"id\":0, }", .trailingComma), ("[1,,]", .unexpectedByte), ("[,1]", .unexpectedByte), ("[,]", .unexpectedByte),
            ("[,", .unexpectedByte),
            ("[1,,2]", .unexpectedByte), ("[\"a\",,\"b\"]", .unexpectedByte), ("{,}", .unexpectedByte),
            ("{\"a\":1,,\"b\":2}", .unexpectedByte),
            ("{\"id\":0,,,,,}", .unexpectedByte), ("{,", .unexpectedByte), (",", .unexpectedByte), ("[1 2]", .unexpectedByte),
            ("[\"a\" \"b\"]", .unexpectedByte), ("[3[4]]", .unexpectedByte), ("[\"x\",truth]", .unknownLiteral),
            ("[1:2]", .unexpectedByte),
            ("[\"a\":1]", .unexpectedByte), ("[\"\": 1]", .unexpectedByte), ("[1}", .unexpectedByte),
            ("{\"a\":1]", .unexpectedByte),
            ("{]", .unexpectedByte), ("[}", .unexpectedByte), ("]", .unexpectedByte), ("}", .unexpectedByte),
            ("[{}{}]", .unexpectedByte),
            ("[a]", .unknownLiteral), ("[*]", .unexpectedByte), ("*", .unexpectedByte), ("<null>", .unexpectedByte),
            ("[<null>]", .unexpectedByte),
            ("[\u{0C}]", .unexpectedByte), ("[\u{0B}\"a\"]", .unexpectedByte), ("[\u{A0}1]", .unexpectedByte),
            ("[\u{2060}]", .unexpectedByte),
            ("\u{2060}", .unexpectedByte), ("å", .unexpectedByte), ("[⍂]", .unexpectedByte), ("['a']", .unexpectedByte),
            ("{'a':0}", .unexpectedByte),
            ("{a:1}", .unexpectedByte), ("{a: \"b\"}", .unexpectedByte), ("{1:1}", .unexpectedByte),
            ("{9999E9999:1}", .unexpectedByte),
            ("{null:null}", .unexpectedByte), ("{[: \"x\"}", .unexpectedByte), ("{\"a\" 1}", .unexpectedByte),
            ("{\"a\":}", .unexpectedByte),
            ("{\"a\"}", .unexpectedByte), ("{\"a\", 1}", .unexpectedByte), ("{\"a\"::1}", .unexpectedByte),
            ("{:\"b\"}", .unexpectedByte),
            ("{\"x\"::\"b\"}", .unexpectedByte), ("{\"a\":\"a\" 123}", .unexpectedByte), ("{\"a\":\"b\",\"c\"}", .unexpectedByte),
            ("{\"a\":\"b\" \"c\":1}", .unexpectedByte), ("{ \"foo\" : \"bar\", \"a\" }", .unexpectedByte),
            ("{\"a\":\"a", .unexpectedEnd),
            ("{key: 'value'}", .unexpectedByte), ("{\"\u{FE0F}\"🇨🇭}", .unexpectedByte), ("{\"a\":1/**/}", .unexpectedByte),
            ("[1/*x*/]", .unexpectedByte),
            ("// x\n[]", .unexpectedByte), ("[]//x", .trailingBytes), ("{\"a\":/*comment*/\"b\"}", .unexpectedByte),
            ("{\"a\":\"b\"}/**/", .trailingBytes),
            ("{\"a\":\"b\"}#", .trailingBytes), ("[1]x", .trailingBytes), ("[][]", .trailingBytes), ("[1]]", .trailingBytes),
            ("{}}", .trailingBytes),
            ("{\"a\": true} \"x\"", .trailingBytes), ("1 2", .trailingBytes), ("\"a\" \"b\"", .trailingBytes),
            ("nullnull", .trailingBytes),
            ("truefalse", .trailingBytes), ("2@", .trailingBytes), ("{}\u{0}", .trailingBytes), ("[1],", .trailingBytes),
            ("[\"\"],", .trailingBytes),
            ("[True]", .unknownLiteral), ("TRUE", .unknownLiteral), ("[nul]", .unknownLiteral), ("[tru]", .unknownLiteral),
            ("[fals]", .unknownLiteral),
            ("[nULL]", .unknownLiteral), ("undefined", .unknownLiteral), ("[NaN]", .unknownLiteral),
            ("[Infinity]", .unknownLiteral),
            ("nope", .unknownLiteral), ("\\u0020[]", .unexpectedByte), ("[\\u0000\"\"]", .unexpectedByte),
            ("[\\n]", .unexpectedByte), ("\u{0}", .unexpectedByte),
            ("[1\u{0}]", .unexpectedByte), ("{\"a\":1 \u{1}}", .unexpectedByte), ("(1)", .unexpectedByte),
            ("[(1)]", .unexpectedByte), ("&", .unexpectedByte),
            ("[\"a\"\u{20AC}]", .unexpectedByte), ("{\"a\":\"b\"}#{}", .trailingBytes), ("{'a'", .unexpectedByte),
            ("[1, \u{E5}]", .unexpectedByte),
            ("[\"Infinity\"", .unexpectedEnd), ("a", .unknownLiteral), ("[x", .unknownLiteral),
        ] as [(Sample, JSONError.Reason)]
    )
    func `is refused when the grammar is broken`(_ sample: Sample, _ reason: JSONError.Reason) throws {
        #expect(try verdict(sample.bytes)?.reason == reason)
    }
}
