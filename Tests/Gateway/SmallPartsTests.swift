import Contracts
import Law
import Testing

@testable import Gateway

@Suite struct `Small parts of the gateway` {
    @Test(arguments: [
        (nil, Language.kk), ("", .kk), ("ru", .ru), ("EN-us", .en), ("fr, de", .kk), ("en;q=0.5, ru;q=0.7", .ru),
        ("ru;q=0, *", .kk), ("kk;q=0, *;q=0.1", .ru),
        ("en, ru", .en), ("ru;q=1.000,en", .ru), ("en;q=2, ru;q=0.1", .ru), ("*;q=0.5, en;q=0.4", .kk), ("kkk, ru;q=0.1", .ru),
        (";;,=,\u{1}", .kk),
    ])
    func `the best language wins; Kazakh is the default`(header: String?, expected: Language) {
        #expect(AcceptLanguage.choose(header) == expected)
    }

    @Test func `a trace is taken over only when it is well formed`() {
        let random: (Int) -> String = { String(repeating: "7", count: $0 * 2) }
        let good = TraceContext(header: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", random: random)
        #expect(good.traceparent == "00-4bf92f3577b34da6a3ce929d0e0e4736-7777777777777777-01")
        for bad in [
            nil, "", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x",
        ] {
            #expect(
                TraceContext(header: bad, random: random).traceparent == "00-77777777777777777777777777777777-7777777777777777-00"
            )
        }
        #expect(
            TraceContext(header: "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x", random: random).traceID.hasPrefix(
                "4bf9"
            )
        )
    }

    @Test func `base 64 reads back what it wrote (RFC 4648, section 10)`() {
        for (plain, coded) in [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
        ] {
            var out: [UInt8] = []
            Base64.append(Array(plain.utf8)[...], to: &out)
            #expect(String(decoding: out, as: UTF8.self) == coded)
            #expect(Base64.decode(coded.utf8) == Array(plain.utf8))
        }
        for bad in ["Zg", "Zg=", "Zh==", "Zm9", "Z===", "====", "Zm9v\n", "Zg==Zg==", "Zm-v"] {
            #expect(Base64.decode(bad.utf8) == nil, "\(bad)")
        }
        #expect(Base64.urlText([0xFB, 0xFF]) == "-_8")
    }

    @Test func `a bucket gives so many at once and refills evenly`() {
        var limit = RateLimit(perMinute: 6)
        #expect((0..<8).map { _ in limit.take("a", at: 0) == nil } == [true, true, true, true, true, true, false, false])
        #expect(limit.take("a", at: 0) == 10)
        #expect(limit.take("b", at: 0) == nil)
        #expect(limit.take("a", at: 9_000) == 1)
        #expect(limit.take("a", at: 10_000) == nil)
        #expect(limit.take("a", at: 10_000) != nil)
        #expect((0..<7).map { _ in limit.take("a", at: 1_000_000) == nil }.filter { $0 }.count == 6)
        var open = RateLimit(perMinute: 0)
        #expect((0..<1_000).allSatisfy { _ in open.take("a", at: 0) == nil })
        #expect(open.remembered == 0)
    }

    @Test func `a flood of clients takes bounded memory, and the one just seen stays limited`() {
        var limit = RateLimit(perMinute: 1, most: 100)
        for client in 0..<10_000 {
            _ = limit.take("client \(client)", at: 0)
            #expect(limit.remembered <= 101)
        }
        #expect(limit.take("client 9999", at: 0) != nil)
    }

    @Test(arguments: [
        ("a.pdf", #"attachment; filename="a.pdf"; filename*=UTF-8''a.pdf"#),
        ("a\"\r\nX: y", #"attachment; filename="a___X: y"; filename*=UTF-8''a%22%0D%0AX%3A%20y"#),
        ("ә", #"attachment; filename="__"; filename*=UTF-8''%D3%99"#),
    ])
    func `a file name cannot break out of its header`(name: String, expected: String) {
        #expect(ContentDisposition.attachment(named: name) == expected)
    }

    @Test func `Accept leaves room or not`() {
        for (header, room) in [
            (nil, true), ("*/*", true), ("application/*;q=0.5", true), ("text/html", false), ("application/json;q=0", false),
            ("*/*, application/json;q=0.0", false), ("text/html, application/json", true),
        ] as [(String?, Bool)] {
            #expect(MediaType.accepts(header, "application/json") == room, "\(header ?? "-")")
        }
    }
}
