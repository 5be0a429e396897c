import Testing

@testable import HTTPServer

/// A text on the wire and what the standard makes of it.
struct RequestCase: CustomTestStringConvertible, Sendable {
    enum Expected: Sendable, Equatable {
        case requests([String])
        case refused(Int)
        case incomplete
    }

    let section: String
    let bytes: [UInt8]
    let expected: Expected

    var testDescription: String {
        "\(section): " + String(decoding: bytes.prefix(120), as: UTF8.self).debugDescription
    }

    /// Good: these requests, nothing left over.
    static func good(_ section: String, _ text: String, _ requests: String...) -> RequestCase {
        RequestCase(section: section, bytes: Array(text.utf8), expected: .requests(requests))
    }

    /// Bad: refused with this status.
    static func bad(_ section: String, _ status: Int, _ text: String) -> RequestCase {
        RequestCase(section: section, bytes: Array(text.utf8), expected: .refused(status))
    }

    static func bad(_ section: String, _ status: Int, bytes: [UInt8]) -> RequestCase {
        RequestCase(section: section, bytes: bytes, expected: .refused(status))
    }

    /// Not finished: more must come.
    static func open(_ section: String, _ text: String) -> RequestCase {
        RequestCase(section: section, bytes: Array(text.utf8), expected: .incomplete)
    }

    /// A GET with these further field lines.
    static func fields(_ lines: String...) -> String {
        "GET / HTTP/1.1\r\nHost: a\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
    }

    /// A POST in chunks.
    static func chunked(_ body: String) -> String {
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    }

    /// A GET for this target.
    static func target(_ target: String) -> String { "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n" }

    /// A GET with this Host value.
    static func host(_ host: String) -> String { "GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n" }
}
