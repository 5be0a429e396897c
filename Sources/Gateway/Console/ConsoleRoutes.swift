import HTTPServer

/// The web console: pages and scripts of our own, nothing from elsewhere.
enum ConsoleRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.get, "/", "getStart") { exchange in
            exchange.answer(HTTPResponse(.seeOther, headers: [.init(.location, "/console/index.html")] + AnswerHeaders.plainText))
        },
        // The query names the language of a page; the script in it reads it.
        Route(.get, "/console/{file}", "getConsoleFile", query: ["lang"], file),
    ]

    private static func file(_ exchange: Exchange) {
        guard let file = exchange.gateway.console[exchange.values[0]] else { return exchange.refuse(.noSuchAddress) }
        let headers = [.init(.contentType, file.type), .init(.etag, file.tag), .init(.cacheControl, "no-cache")] + AnswerHeaders.console
        if EntityTag.noneMatch(exchange.request.headers["if-none-match"], has: file.tag) {
            return exchange.answer(HTTPResponse(.notModified, headers: headers))
        }
        exchange.answer(HTTPResponse(.ok, headers: headers, body: file.bytes))
    }
}
