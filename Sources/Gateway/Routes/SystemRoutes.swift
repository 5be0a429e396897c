import Contracts
import HTTPServer
import Law
import StrictJSON

/// What operators and programmers ask: is it alive, is it ready, what has it counted, how is it called.
enum SystemRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.get, "/health/live", "getLive", live),
        Route(.get, "/health/ready", "getReady", ready),
        Route(.get, "/metrics", "getMetrics", metrics),
        Route(.get, "/openapi.json", "getOpenAPI", openAPI),
        Route(.get, "/docs", "getDocs", docs),
    ]

    private static let noStore = HTTPResponse.Field(.cacheControl, "no-store")

    private static func live(_ exchange: Exchange) {
        exchange.answer(json: Array(#"{"live":true}"#.utf8), headers: [noStore])
    }

    private static func ready(_ exchange: Exchange) {
        exchange.gateway.askEach("kz.shagym.service.Health") { answers in
            let isReady = answers.allSatisfy { $0.reply?.flag("ready") == true }
            var writer = JSONWriter(reserving: 256)
            writer.object { writer in
                writer.field("ready", isReady)
                writer.object("services") { writer in
                    for (service, reply) in answers {
                        writer.object(service.name) { writer in
                            writer.field("ready", reply?.flag("ready") ?? false)
                            writer.field("state", reply?.text("state") ?? "unreachable")
                        }
                    }
                }
            }
            exchange.answer(
                isReady ? .ok : .serviceUnavailable,
                json: writer.take(),
                headers: isReady ? [noStore] : [noStore, .init(.retryAfter, "1")]
            )
        }
    }

    private static func metrics(_ exchange: Exchange) {
        let gateway = exchange.gateway
        gateway.askEach("kz.shagym.service.Metrics") { answers in
            var services = MetricFamilies()
            for (service, reply) in answers { services.add(reply?.text("text") ?? "", of: service.name) }
            let own = gateway.metrics.text(
                connections: gateway.servers.reduce(0) { $0 + $1.connectionCount },
                changeStreams: gateway.changes.count,
                servicesUp: gateway.services.map { ($0.name, $0.isUp) }
            )
            exchange.answer(
                HTTPResponse(
                    .ok,
                    headers: [.init(.contentType, "text/plain; version=0.0.4; charset=utf-8")] + AnswerHeaders.plainText,
                    body: Array((own + services.text).utf8)
                )
            )
        }
    }

    private static func openAPI(_ exchange: Exchange) {
        let file = exchange.gateway.openAPI
        if notModified(exchange, file.tag) { return }
        exchange.answer(json: file.bytes, headers: [.init(.etag, file.tag), AnswerHeaders.cached(seconds: 300)])
    }

    private static func docs(_ exchange: Exchange) {
        let file = exchange.gateway.openAPI
        guard MediaType.accepts(exchange.request.headers["accept"], "text/html") else {
            return exchange.refuse(.notAcceptable(offered: "text/html"))
        }
        if notModified(exchange, file.tag) { return }
        exchange.answer(
            HTTPResponse(
                .ok,
                headers: AnswerHeaders.page + [.init(.etag, file.tag), AnswerHeaders.cached(seconds: 300)],
                body: file.page
            )
        )
    }

    private static func notModified(_ exchange: Exchange, _ tag: String) -> Bool {
        guard EntityTag.noneMatch(exchange.request.headers["if-none-match"], has: tag) else { return false }
        exchange.answer(HTTPResponse(.notModified, headers: [.init(.etag, tag), AnswerHeaders.cached(seconds: 300)]))
        return true
    }
}
