/// Requests that must be refused, with the paragraph that says so.
let badRequests: [RequestCase] =
    requestLines + targets + fieldLines + framing + chunks
    + badHosts.map { .bad("RFC 9112, 3.2 / RFC 9110, 7.2", 400, RequestCase.host($0)) }

private let rest = "\r\nHost: a\r\n\r\n"

private let requestLines: [RequestCase] = [
    .bad("RFC 9112, 3", 400, "GET /" + rest),
    .bad("RFC 9112, 3", 400, "GET\r\n\r\n"),
    .bad("RFC 9112, 3", 400, "GET / " + rest),
    .bad("RFC 9112, 3", 400, "GET  / HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "GET /  HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "GET\t/\tHTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "GET /\tHTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, " GET / HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "GET / HTTP/1.1 " + rest),
    .bad("RFC 9112, 3", 400, "GET / a HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "GET  HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "/ HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "G(T / HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "GET: / HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "GÉT / HTTP/1.1" + rest),
    .bad("RFC 9112, 3", 400, "{\"a\": 1}\r\n"),
    .bad("RFC 9112, 3 (a TLS greeting)", 400, bytes: [0x16, 0x03, 0x01]),
    .bad("RFC 9112, 3", 400, bytes: [0x00]),
    .bad("RFC 9112, 2.2", 400, "\nGET / HTTP/1.1" + rest),
    .bad("RFC 9112, 2.2", 400, "\r\n\r\nGET / HTTP/1.1" + rest),
    .bad("RFC 9112, 2.2", 400, "\r\rGET / HTTP/1.1" + rest),
    .bad("RFC 9112, 2.2", 400, "GET / HTTP/1.1\nHost: a\n\n"),
    .bad("RFC 9112, 2.2", 400, "GET / HTTP/1.1\r\nHost: a\n\r\n"),
    .bad("RFC 9112, 2.2", 400, "GET / HTTP/1.1\r\nHost: a\r\n\n"),
    .bad("RFC 9112, 2.2", 400, "GET / HTTP/1.1\rHost: a\r\n\r\n"),
    .bad("RFC 9112, 2.2", 400, "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n"),
    .bad("RFC 9112, 2.3", 400, "GET / http/1.1" + rest),
    .bad("RFC 9112, 2.3", 400, "GET / HTTP/1.10" + rest),
    .bad("RFC 9112, 2.3", 400, "GET / HTTP/01.1" + rest),
    .bad("RFC 9112, 2.3", 400, "GET / HTTP/1,1" + rest),
    .bad("RFC 9112, 2.3", 400, "GET / HTTP/1." + rest),
    .bad("RFC 9112, 2.3", 400, "GET / HTTP/.1" + rest),
    .bad("RFC 9112, 2.3", 400, "GET / HTTP/x.1" + rest),
    .bad("RFC 9112, 2.3", 400, "GET / HTTPS/1.1" + rest),
    .bad("RFC 9112, 2.3", 400, "GET / HTP/1.1" + rest),
    .bad("RFC 9110, 15.6.6", 505, "GET / HTTP/2.0" + rest),
    .bad("RFC 9110, 15.6.6", 505, "GET / HTTP/0.9" + rest),
    .bad("RFC 9110, 15.6.6", 505, "GET / HTTP/3.1" + rest),
    .bad("RFC 9113, 3.4 (the HTTP/2 preface)", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    .bad("RFC 9110, 9.1", 501, "get / HTTP/1.1" + rest),
    .bad("RFC 9110, 9.1", 501, "Get / HTTP/1.1" + rest),
    .bad("RFC 9110, 9.1", 501, "BREW / HTTP/1.1" + rest),
    .bad("RFC 9110, 9.1", 501, "GETT / HTTP/1.1" + rest),
    .bad("RFC 9110, 9.3.6", 501, "CONNECT a:443 HTTP/1.1" + rest),
    .bad("RFC 9110, 9.3.8", 501, "TRACE / HTTP/1.1" + rest),
    .bad("RFC 9110, 15.5.15", 414, "GET /" + String(repeating: "a", count: 8_000) + " HTTP/1.1" + rest),
    .bad("RFC 9110, 15.5.15", 414, "GET /" + String(repeating: "a", count: 8_010)),
    .bad("RFC 9112, 3", 400, String(repeating: "a", count: 8_010)),
]

private let targets: [RequestCase] =
    [
        "a", "a/b", "?a", "*", "/#a", "/a#", "/a b", "/é", "/\u{1}", "/\u{7F}", "/a\\b", "/<", "/>", "/\"", "/{", "/}", "/|",
        "/^", "/`", "/[a]",
        "/?[", "/?a b", "/?é", "/?#", "/%", "/%4", "/%zz", "/%4g", "/%-1", "/%00", "/%0a", "/%0D", "/%1f", "/%7F", "/%2F",
        "/a%2fb", "/%5C",
        "/%ff", "/%C0%AF", "/%ED%A0%80", "/%D0", "/%F5%80%80%80", "/a?%", "/a?x=%4", "/a?%zz", "/a?%00", "/a?%FF", "/a?%C0%80",
        "/a?%D0&%90",
        "/.", "/..", "/../etc", "/a/../b", "/a/.", "/a/..", "/./a", "/%2e", "/%2E%2e/a", "/.%2e", "/a/%2e%2E/b", "http://",
        "http:///a",
        "http://a b/", "http://u@a/", "http://u:p@a/", "http://a:99999/", "http://a:b/", "http://a:/%", "http:/a", "http:a",
        "ftp://a/", "//a:b@c?#",
        "http://a#b", "http://é/", "http://a\\b/", "https://[::1/", "a:443", "http://a/..", "javascript:alert(1)",
    ]
    .map { .bad("RFC 9112, 3.2 / RFC 3986", 400, RequestCase.target($0)) }

private let badHosts = [
    "", " ", "a b", "a/b", "a?b", "a#b", "a@b", "u:p@a", "a,b", "a, a", "a:b", "a:-1", "a:+80", "a:65536", "a:99999", "a:000080",
    "a:80:80", ":80", "é",
    "a%20b", "a%41", "a\\b", "a;b", "a=b", "(a)", "\"a\"", "http://a", "[", "]", "[]", "[:]", "[::1", "::1", "[::1]a", "[::1]:b",
    "[::1]x:80", "[:::]",
    "[1::2::3]", "[1:2:3:4:5:6:7]", "[1:2:3:4:5:6:7:8:9]", "[1:2:3:4:5:6:7:8::]", "[12345::]", "[g::]", "[::1.2.3]",
    "[::256.1.1.1]", "[fe80::1%25eth0]",
    "[v1.a]", "1.2.3", "1.2.3.256", "1.2.3.04", "1.2.3.4.5", "0x7f.1.1.1.1", "123", "a..b", ".a", ".", "a.*", "*", "a\tb",
    "a\u{1}",
]

private let fieldLines: [RequestCase] =
    [
        .bad("RFC 9112, 3.2", 400, "GET / HTTP/1.1\r\n\r\n"),
        .bad("RFC 9112, 3.2", 400, "GET / HTTP/1.1\r\nX: a\r\n\r\n"),
        .bad("RFC 9112, 3.2", 400, "GET http://a/ HTTP/1.1\r\n\r\n"),
        .bad("RFC 9112, 3.2", 400, RequestCase.fields("Host: a")),
        .bad("RFC 9112, 3.2", 400, RequestCase.fields("host: b")),
        .bad("RFC 9112, 3.2", 400, "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n"),
        .bad("RFC 9112, 5.2", 400, RequestCase.fields("X: a", " b")),
        .bad("RFC 9112, 5.2", 400, RequestCase.fields("X: a", "\tb")),
        .bad("RFC 9112, 5.2", 400, RequestCase.fields(" ")),
        .bad("RFC 9112, 2.2", 400, "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
        .bad("RFC 9110, 10.1.1", 417, RequestCase.fields("Expect: 200-ok")),
        .bad("RFC 9110, 10.1.1", 417, RequestCase.fields("Expect: 100-continue, x")),
        .bad("RFC 9110, 10.1.1", 417, RequestCase.fields("Expect:")),
        .bad("RFC 6585, 5", 431, "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 100) + "\r\n"),
        .bad("RFC 6585, 5", 431, RequestCase.fields("X: " + String(repeating: "y", count: 33_000))),
        .bad("RFC 6585, 5", 431, "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "y", count: 33_000)),
    ]
    + [
        "X", "X a", ":", ": a", "X : a", "X\t: a", "X y: a", "X(: a", "X\u{0}: a", "é: a", "\"X\": a", "X@: a", "X/: a", "X[: a",
        "X=: a", "X: a\u{0}", "X: \u{0}a",
        "X: a\u{1}b", "X: a\u{7F}b", "X: a\u{B}b", "X: a\u{C}b", "X: a\rb", "X: a\r", "\u{0}", "X: 12345678\u{0}",
        "X: 1234567\u{7F}9", "X: 1\u{1B}[31m",
    ]
    .map { .bad("RFC 9112, 5 / RFC 9110, 5.5", 400, RequestCase.fields($0)) }

private let framing: [RequestCase] =
    [
        "", "a", "5a", "a5", "+5", "-5", "-0", "5 5", "5,5", "5, 5", "5,", ",5", "5;5", "5.0", "0x5", "5e0", "\"5\"", "５", "٥",
        "1_0", "5\u{B}",
    ]
    .map { .bad("RFC 9110, 8.6", 400, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \($0)\r\n\r\nhello") }
    + [
        "", "gzip", "identity", "x", "chunked, chunked", "gzip, chunked", "chunked, gzip", "chunked,", ",chunked", "chunked;a=b",
        "\"chunked\"", "chun ked",
        "xchunked", "chunkedx", "chunked chunked", "'chunked'", "[chunked]",
    ]
    .map { .bad("RFC 9112, 6.1", 400, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \($0)\r\n\r\n0\r\n\r\n") }
    + [
        .bad("RFC 9110, 8.6", 400, RequestCase.fields("Content-Length: 5", "Content-Length: 5") + "hello"),
        .bad("RFC 9110, 8.6", 400, RequestCase.fields("Content-Length: 5", "Content-Length: 6") + "hello"),
        .bad("RFC 9110, 8.6", 400, RequestCase.fields("Content-Length: 0", "content-length: 0")),
        .bad("RFC 9112, 5.1", 400, RequestCase.fields("Content-Length : 5") + "hello"),
        .bad("RFC 9112, 5.1", 400, RequestCase.fields("Transfer-Encoding : chunked") + "0\r\n\r\n"),
        .bad("RFC 9112, 5.1", 400, RequestCase.fields("Transfer-Encoding\u{B}: chunked") + "0\r\n\r\n"),
        .bad("RFC 9112, 5.2", 400, RequestCase.fields("Transfer-Encoding:", " chunked") + "0\r\n\r\n"),
        .bad("RFC 9112, 5.2", 400, RequestCase.fields("Content-Length:", " 5") + "hello"),
        .bad("RFC 9112, 6.3", 400, RequestCase.fields("Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\n"),
        .bad("RFC 9112, 6.3", 400, RequestCase.fields("Transfer-Encoding: chunked", "Content-Length: 5") + "0\r\n\r\n"),
        .bad("RFC 9112, 6.3", 400, RequestCase.fields("Transfer-Encoding: chunked", "Content-Length: 0") + "0\r\n\r\n"),
        .bad("RFC 9112, 6.3", 400, RequestCase.fields("Transfer-Encoding: chunked", "Transfer-Encoding: chunked") + "0\r\n\r\n"),
        .bad("RFC 9112, 6.3", 400, RequestCase.fields("Transfer-Encoding: chunked", "Transfer-Encoding: identity") + "0\r\n\r\n"),
        .bad("RFC 9112, 6.3", 400, RequestCase.fields("Transfer-Encoding: x", "Transfer-Encoding: chunked") + "0\r\n\r\n"),
        .bad("RFC 9112, 6.1", 400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        .bad("RFC 9112, 6.1", 400, "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nhello"),
        .bad("RFC 9110, 15.5.14", 413, RequestCase.fields("Content-Length: 1001")),
        .bad("RFC 9110, 15.5.14", 413, RequestCase.fields("Content-Length: 9223372036854775807")),
        .bad("RFC 9110, 15.5.14", 413, RequestCase.fields("Content-Length: 9223372036854775808")),
        .bad("RFC 9110, 15.5.14", 413, RequestCase.fields("Content-Length: 18446744073709551621")),
        .bad("RFC 9110, 15.5.14", 413, RequestCase.fields("Content-Length: 99999999999999999999999999999999")),
        .bad("RFC 9112, 9.3.2 (behind a good one)", 400, RequestCase.fields("X: 1") + "GET / HTTP/1.1\r\n\r\n"),
        .bad("RFC 9112, 6.3 (bytes behind the content)", 400, RequestCase.fields("Content-Length: 2") + "hi\u{0}"),
    ]

private let chunks: [RequestCase] =
    [
        "\r\n", "x\r\n", ";a\r\n", " 5\r\nhello", "+5\r\nhello", "-5\r\nhello", "0x5\r\nhello", "5 \r\nhello", "5\t\r\nhello",
        "5,5\r\nhello", "5 5\r\nhello", "g\r\n",
        "5\nhello", "5\r\rhello\r\n", "5\rhello\r\n", "5\r\nhello\n", "5\r\nhello0\r\n\r\n", "5\r\nhello\r0", "5\r\nhelloo\r\n",
        "4\r\nhello\r\n", "5\r\nhello \r\n", "5\r\nhello\r\n\r\n",
        "5;\r\nhello", "5;a=\r\nhello", "5;=b\r\nhello", "5;a b\r\nhello", "5;a=\"b\r\nhello\r\n", "5;a=\"b\\\"\r\nhello",
        "5;a=\"\u{1}\"\r\nhello", "5;a;;b\r\nhello", "5;a\nhello",
        "5;\u{0}\r\nhello", "5;é\r\nhello", "0\n\r\n", "0\r\n\n", "0\r\nX\r\n\r\n", "0\r\nX : 1\r\n\r\n", "0\r\n X: 1\r\n\r\n",
        "0\r\nX: 1\r\n y\r\n\r\n", "0\r\nX: \u{0}\r\n\r\n",
        "0\r\nX: 1\n\r\n", "0\r\nGET / HTTP/1.1\r\n\r\n", "5;" + String(repeating: "a", count: 300) + "\r\nhello",
        "5;" + String(repeating: "a", count: 300),
        String(repeating: "0", count: 300) + "5\r\nhello",
    ]
    .map { .bad("RFC 9112, 7.1", 400, RequestCase.chunked($0)) }
    + [
        "3E9\r\n", "3e8\r\n" + String(repeating: "a", count: 1_000) + "\r\n1\r\n", "7fffffffffffffff\r\n", "8000000000000000\r\n",
        "ffffffffffffffff\r\n",
        "10000000000000005\r\nhello", "fffffffffffffffffffffffffffffff\r\n",
    ]
    .map { .bad("RFC 9110, 15.5.14", 413, RequestCase.chunked($0)) }
    + [
        .bad("RFC 6585, 5", 431, RequestCase.chunked("0\r\n" + String(repeating: "X: y\r\n", count: 2_000))),
        .bad("RFC 6585, 5", 431, RequestCase.chunked("0\r\nX: " + String(repeating: "y", count: 9_000))),
    ]
