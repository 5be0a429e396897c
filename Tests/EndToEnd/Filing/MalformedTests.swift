import StrictJSON
import TestSupport
import Testing

/// A body that must not be taken.
private struct BadBody {
    let name: String
    let bytes: [UInt8]
    var type: String? = "application/json"
    let status: Int

    init(_ name: String, _ text: String, type: String? = "application/json", _ status: Int) {
        self.init(name, Array(text.utf8), type: type, status)
    }

    init(_ name: String, _ bytes: [UInt8], type: String? = "application/json", _ status: Int) {
        self.name = name
        self.bytes = bytes
        self.type = type
        self.status = status
    }

    static let good = SampleFiling.json().jsonBytes
    static let goodText = String(decoding: good, as: UTF8.self)

    static let all = [
        BadBody("empty", "", 400),
        BadBody("cut off", Array(good.dropLast()), 400),
        BadBody("two values", goodText + goodText, 400),
        BadBody("trailing comma", goodText.dropLast() + ",}", 400),
        BadBody("duplicate key", goodText.dropLast() + ",\"body\":\"almaty-medeu\"}", 400),
        BadBody("duplicate key by escape", goodText.dropLast() + ",\"b\\u006fdy\":\"almaty-medeu\"}", 400),
        BadBody("byte order mark", [0xEF, 0xBB, 0xBF] + good, 400),
        BadBody("invalid UTF-8", Array("{\"circumstances\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8), 400),
        BadBody("overlong UTF-8", Array("{\"circumstances\":\"".utf8) + [0xC0, 0xAF] + Array("\"}".utf8), 400),
        BadBody("lone surrogate", "{\"circumstances\":\"\\ud800\"}", 400),
        BadBody("control character", "{\"circumstances\":\"a\u{0}b\"}", 400),
        BadBody("too deep", "{\"demands\":" + String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + "}", 400),
        BadBody("not a number", "{\"body\":NaN}", 400),
        BadBody("single quotes", "{'body':1}", 400),
        BadBody("an array", "[]", 400),
        BadBody("a string", "\"complaint\"", 400),
        BadBody("no member", "{}", 422),
        BadBody("unknown member", goodText.dropLast() + ",\"admin\":true}", 422),
        BadBody("wrong type", "{\"body\":17}", 422),
        BadBody("unknown body", SampleFiling.json(at: "no-such-body").jsonBytes, 422),
        BadBody(
            "wrong check digit",
            SampleFiling.json { $0["complainant"] = ["identificationNumber": "900615400346"] }.jsonBytes,
            422
        ),
        BadBody(
            "digits of another script",
            SampleFiling.json { $0["complainant"] = ["identificationNumber": "٩٠٠٦١٥٤٠٠٣٤٥"] }.jsonBytes,
            422
        ),
        BadBody("too long a text", SampleFiling.json(circumstances: String(repeating: "я", count: 20_001)).jsonBytes, 422),
        BadBody("no media type", goodText, type: nil, 415),
        BadBody("text", goodText, type: "text/plain", 415),
        BadBody("another charset", goodText, type: "application/json; charset=windows-1251", 415),
        BadBody("a form", "body=almaty-bostandyk", type: "application/x-www-form-urlencoded", 415),
        BadBody("too large", Array(repeating: UInt8(ascii: " "), count: 8 << 20) + good, 413),
    ]
}

@Suite(.serialized) struct `What cannot be read is refused` {
    @Test func `with a problem document, and nothing of it is stored`() throws {
        let system = try RunningSystem()
        let before = try system.events()
        for body in BadBody.all {
            let headers = body.type.map { [(name: "Content-Type", value: $0)] } ?? []
            let reply = try system.client().send("POST", "/v1/complaints", headers: headers, body: body.bytes)
            #expect(reply.status == body.status, "\(body.name): \(reply.text)")
            #expect(reply.headers["content-type"]?.hasPrefix("application/problem+json") == true, "\(body.name)")
            #expect(try reply.json()["type"]?.asString?.hasPrefix("urn:shagym:problem:") == true, "\(body.name)")
        }
        #expect(try system.events() == before)
        #expect(try system.client().file().status == 201, "and a good one is taken afterwards")
    }

    @Test func `a body that never comes whole is not stored and keeps nobody waiting`() throws {
        let system = try RunningSystem()
        let before = try system.events()
        let head = Array(
            "POST /v1/complaints HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: \(BadBody.good.count)\r\n\r\n"
                .utf8
        )
        let whole = head + BadBody.good
        var chance = Seeded(7)
        for _ in 0..<30 {
            try system.client().abandon(Array(whole.prefix(Int.random(in: 0..<whole.count, using: &chance))))
        }
        #expect(try system.client().file().status == 201)
        #expect(try system.listedComplaints().count == 1)
        #expect(try system.events() > before)
    }
}
