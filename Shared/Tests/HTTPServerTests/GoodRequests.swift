/// Requests that must be understood, with the paragraph that says so.
let goodRequests: [RequestCase] =
    [
        .good("RFC 9112, 3", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /"),
        .good("RFC 9112, 2.2 (an empty line before it)", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /"),
        .good("RFC 9112, 9.3.2", "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /1", "GET /2"),
        .good(
            "RFC 9112, 2.2 (an empty line between)",
            "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /1",
            "GET /2"
        ),
        .good("RFC 9110, 2.5", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", "GET /"),
        .good("RFC 9110, 2.5", "GET / HTTP/1.9\r\nHost: a\r\n\r\n", "GET /"),
        .good("RFC 9112, 3.2", "GET / HTTP/1.0\r\n\r\n", "GET /"),
        .good("RFC 9112, 3.2", "GET / HTTP/1.0\r\nHost: a\r\n\r\n", "GET /"),
        .good("RFC 9110, 9.3.2", "HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n", "HEAD /a"),
        .good("RFC 9110, 9.3.4", "PUT /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", "PUT /a hi"),
        .good("RFC 9110, 9.3.5", "DELETE /a HTTP/1.1\r\nHost: a\r\n\r\n", "DELETE /a"),
        .good("RFC 5789, 2", "PATCH /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}", "PATCH /a {}"),
        .good("RFC 9110, 9.3.7", "OPTIONS /a HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS /a"),
        .good("RFC 9112, 3.2.4", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS *"),
        // Targets.
        .good("RFC 9112, 3.2.1", RequestCase.target("/a/b?c=d&e"), "GET /a/b?c=d&e"),
        .good("RFC 9112, 3.2.1", RequestCase.target("/?"), "GET /?"),
        .good("RFC 3986, 3.4", RequestCase.target("/?a/b?c"), "GET /?a/b?c"),
        .good("RFC 3986, 3.3", RequestCase.target("/a;b=1,2:@!$&'()*+~-._"), "GET /a;b=1,2:@!$&'()*+~-._"),
        .good("RFC 3986, 2.1", RequestCase.target("/%D2%9A%20a"), "GET /%D2%9A%20a"),
        .good("RFC 3986, 2.1", RequestCase.target("/a?x=%0A%2F%5C%d0%90"), "GET /a?x=%0A%2F%5C%d0%90"),
        .good("RFC 3986, 3.3", RequestCase.target("//"), "GET //"),
        .good("RFC 3986, 3.3", RequestCase.target("/.a/..b/c./..."), "GET /.a/..b/c./..."),
        .good("RFC 9112, 3.2.2", RequestCase.target("http://a.kz/x?y"), "GET http://a.kz/x?y"),
        .good("RFC 9112, 3.2.2", RequestCase.target("HTTPS://a.kz:8443"), "GET HTTPS://a.kz:8443"),
        .good("RFC 9112, 3.2.2", RequestCase.target("http://[::1]:80/"), "GET http://[::1]:80/"),
        .good("RFC 9112, 3.2.2", RequestCase.target("http://a?q"), "GET http://a?q"),
        // Fields.
        .good("RFC 9112, 5", RequestCase.fields("X:"), "GET /"),
        .good("RFC 9112, 5", RequestCase.fields("X:   "), "GET /"),
        .good("RFC 9112, 5", RequestCase.fields("X: \t a \tb \t"), "GET /"),
        .good("RFC 9110, 5.6.2", RequestCase.fields("!#$%&'*+-.^_`|~09azAZ: 1"), "GET /"),
        .good("RFC 9110, 5.5 (obs-text)", RequestCase.fields("X: Қазақстан"), "GET /"),
        .good("RFC 9110, 5.5", RequestCase.fields("X: a:b\"c\\d(e)"), "GET /"),
        .good("RFC 9112, 9.3", RequestCase.fields("Connection: close"), "GET /"),
        .good("RFC 9112, 9.3", RequestCase.fields("Connection: , keep-alive ,,TE"), "GET /"),
        // Content.
        .good("RFC 9112, 6.3", "POST / HTTP/1.1\r\nHost: a\r\n\r\n", "POST /"),
        .good("RFC 9110, 8.6", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "POST /"),
        .good("RFC 9110, 8.6", "POST / HTTP/1.1\r\nhOST: a\r\ncontent-LENGTH:\t5 \r\n\r\nhello", "POST / hello"),
        .good("RFC 9110, 8.6", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0005\r\n\r\nhello", "POST / hello"),
        .good("RFC 9110, 8.6 (content of GET)", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "GET / hello"),
        .good("RFC 9112, 6.3", "POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello", "POST / hello"),
        .good(
            "RFC 9112, 6.3 (content that looks like a request)",
            "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 28\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /a GET /b HTTP/1.1\r\nHost: a\r\n\r\n"
        ),
        .good(
            "RFC 9112, 9.3.2",
            "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhiGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /1 hi",
            "GET /2"
        ),
        // Chunks.
        .good("RFC 9112, 7.1", RequestCase.chunked("5\r\nhello\r\n0\r\n\r\n"), "POST / hello"),
        .good("RFC 9112, 7.1", RequestCase.chunked("0\r\n\r\n"), "POST / "),
        .good("RFC 9112, 7.1", RequestCase.chunked("1\r\nh\r\nA\r\nello world\r\n000\r\n\r\n"), "POST / hello world"),
        .good("RFC 9112, 7.1", RequestCase.chunked("0000000000000000000005\r\nhello\r\n0\r\n\r\n"), "POST / hello"),
        .good("RFC 9112, 7.1 (data like a last chunk)", RequestCase.chunked("5\r\n0\r\n\r\n\r\n0\r\n\r\n"), "POST / 0\r\n\r\n"),
        .good("RFC 9112, 7.1.1", RequestCase.chunked("5;a\r\nhello\r\n0;b=c\r\n\r\n"), "POST / hello"),
        .good("RFC 9112, 7.1.1", RequestCase.chunked("5 ; a = \"x;\\\"y\" ;b\r\nhello\r\n0\r\n\r\n"), "POST / hello"),
        .good("RFC 9112, 7.1.2", RequestCase.chunked("5\r\nhello\r\n0\r\nX: 1\r\nY:\r\n\r\n"), "POST / hello"),
        .good("RFC 9110, 6.5.1 (trailer dropped)", RequestCase.chunked("0\r\nContent-Length: 9\r\n\r\n"), "POST / "),
        .good(
            "RFC 9112, 9.3.2",
            RequestCase.chunked("2\r\nhi\r\n0\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n"),
            "POST / hi",
            "GET /2"
        ),
        .good(
            "RFC 9112, 7.1 (name and value without case)",
            "POST / HTTP/1.1\r\nHost: a\r\nTRANSFER-encoding:  Chunked\t\r\n\r\n0\r\n\r\n",
            "POST / "
        ),
        .good(
            "RFC 9110, 10.1.1",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\nx",
            "POST / x"
        ),
        .good("RFC 9110, 10.1.1", RequestCase.fields("Expect: 100-continue"), "GET /"),
        // Not finished.
        .open("RFC 9112, 8", "G"),
        .open("RFC 9112, 8", "GET / HTTP/1.1"),
        .open("RFC 9112, 8", "GET / HTTP/1.1\r"),
        .open("RFC 9112, 8", "GET / HTTP/1.1\r\n"),
        .open("RFC 9112, 8", "GET / HTTP/1.1\r\nHost: a\r\n"),
        .open("RFC 9112, 8", "GET / HTTP/1.1\r\nHost: a\r\n\r"),
        .open("RFC 9112, 8", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell"),
        .open("RFC 9112, 8", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n"),
        .open("RFC 9112, 8", RequestCase.chunked("5\r\nhello")),
        .open("RFC 9112, 8", RequestCase.chunked("5\r\nhello\r\n")),
        .open("RFC 9112, 8", RequestCase.chunked("5\r\nhello\r\n0\r\n")),
        .open("RFC 9112, 8", RequestCase.chunked("5\r\nhello\r\n0\r\nX: 1\r\n")),
    ]
    + goodHosts.map { .good("RFC 9110, 7.2", RequestCase.host($0), "GET /") }

private let goodHosts = [
    "a", "a.kz", "a.kz:80", "a.kz:", "a.kz:65535", "A-1.example.", "xn--80ak6aa92e.kz", "under_score.kz", "127.0.0.1",
    "127.0.0.1:8080",
    "1.2.3.4.kz", "[::1]", "[::]", "[::1]:80", "[2001:db8::ff00:42:8329]", "[1:2:3:4:5:6:7:8]", "[::ffff:10.0.0.1]", "[1::]",
    "[1:2:3:4:5:6:7::]", "[fe80::1]:", "1a", "a.1b",
]
