import Directory
import HTTPServer
import Law
import ServiceKit

extension GatewayServer {
    /// The HTTP server's settings.
    func configuration(_ listen: HTTPListenAddress) -> HTTPServerConfiguration {
        let clock = clock
        var configuration = HTTPServerConfiguration(
            listen: listen,
            clock: HTTPClock(
                monotonicMicroseconds: { Int64(MonotonicTime.microseconds) },
                unixSeconds: { clock.now().milliseconds / 1000 }
            )
        )
        configuration.limits = limits
        configuration.bodyLimit = { [routes] head in
            // The busiest path is known without splitting it.
            if head.pathIs("/v1/complaints") { return RouteBody.json.limit }
            guard case .found(let route, _) = routes.find(head.method, head.segments) else { return RouteBody.none.limit }
            return route.body.limit
        }
        configuration.earlyAnswer = { [weak self] in self?.earlyAnswer($0) }
        configuration.refusalAnswer = { [weak self] in self?.answer($0, $1) ?? HTTPResponse($0.status) }
        configuration.accessLog = { [weak self] access in
            guard let self else { return }
            if let status = access.status { metrics.answered(access.route, status: status.rawValue) }
            accessLog?.write(access)
        }
        configuration.trouble = { [log] in log.write(.error, "acceptingPaused", [("error", .name("\($0)"))]) }
        return configuration
    }

    /// Takes a complete request: finds its route, reads its credentials, makes the checks all routes share, hands it on.
    func receive(_ request: HTTPRequest, _ responder: HTTPResponder) {
        let method = request.method
        switch routes.find(method, request.segments) {
        case .found(let route, let values):
            let exchange = Exchange(self, request, responder, route: route, values: values)
            guard admit(exchange, route) else { return }
            route.handle(exchange)
        case .otherMethods(let allowed):
            let exchange = Exchange(self, request, responder, route: nil, values: [])
            if method == .options { return answerOptions(exchange, allowed) }
            exchange.refuse(.methodNotAllowed(allowed))
        case .nothing:
            let exchange = Exchange(self, request, responder, route: nil, values: [])
            if method == .options, request.head.isAboutServer { return answerOptions(exchange, [.get, .head, .post, .options]) }
            exchange.refuse(.noSuchAddress)
        }
    }

    private func answerOptions(_ exchange: Exchange, _ allowed: [HTTPMethod]) {
        var response = HTTPResponse.options(allow: allowed)
        if settings.allowedOrigin(exchange.request.headers["origin"]) != nil {
            response.headers += AnswerHeaders.preflight(methods: allowed.map(\.rawValue).joined(separator: ", "))
        }
        exchange.answer(response)
    }

    /// The checks that all routes share.
    /// - Returns: whether the handler may go on; otherwise the client has been answered.
    private func admit(_ exchange: Exchange, _ route: Route) -> Bool {
        guard authenticate(exchange, route) else { return false }
        if let seconds = takeRequest(exchange) {
            exchange.refuse(.tooMany(retryAfterSeconds: seconds))
            return false
        }
        if let refusal = Self.refusalOfQuery(exchange, route) ?? Self.refusalOfBody(exchange, route) {
            exchange.refuse(refusal)
            return false
        }
        return true
    }

    private func authenticate(_ exchange: Exchange, _ route: Route) -> Bool {
        switch Credentials(exchange.request.headers.values("authorization")) {
        case .none: exchange.caller = .anonymous
        case .bearer(let text):
            guard let token = tokens.find(text, at: clock.now()) else {
                exchange.refuse(takeFailure(exchange).map { .tooMany(retryAfterSeconds: $0) } ?? .tokenNotAccepted)
                return false
            }
            guard let caller = caller(token, exchange) else { return false }
            exchange.caller = caller
        case .tracking(let code):
            if let seconds = tooManyFailures(exchange) {
                exchange.refuse(.tooMany(retryAfterSeconds: seconds))
                return false
            }
            guard let caller = Caller(trackingCode: code) else {
                _ = takeFailure(exchange)
                exchange.refuse(.tokenNotAccepted)
                return false
            }
            exchange.caller = caller
        case .unknown:
            exchange.refuse(takeFailure(exchange).map { .tooMany(retryAfterSeconds: $0) } ?? .tokenNotAccepted)
            return false
        }
        if let refusal = Self.refusal(of: exchange.caller, on: route) {
            exchange.refuse(refusal)
            return false
        }
        return true
    }

    /// The portal names the person it acts for in a header of its own; nobody else may.
    private func caller(_ token: KnownToken, _ exchange: Exchange) -> Caller? {
        let values = exchange.request.headers.values("on-behalf-of")
        guard let text = values.first else { return token.caller }
        guard values.count == 1, let iin = IIN(rawValue: text), case .portal = token.record.holder.principal else {
            exchange.refuse(
                .header(
                    "On-Behalf-Of",
                    Text3(
                        kk: "тек портал, бір ЖСН көрсетеді.",
                        ru: "указывает только портал, один ИИН.",
                        en: "only the portal gives it, one IIN."
                    )
                )
            )
            return nil
        }
        return Caller(token: token.record, onBehalfOf: iin)
    }

    private static func refusal(of caller: Caller, on route: Route) -> Refusal? {
        switch (route.callers, caller.kind) {
        case (.anyone, _), (.staff, .token), (.staffOrFiler, .token), (.staffOrFiler, .tracking): nil
        case (_, .anonymous): .unauthenticated
        case (.operators, .token): caller.operatorName == nil ? Refusal(.forbidden) : nil
        case (.staff, .tracking), (.operators, .tracking): Refusal(.forbidden)
        }
    }

    private static func refusalOfQuery(_ exchange: Exchange, _ route: Route) -> Refusal? {
        for pair in exchange.query.pairs where !route.query.contains(pair.name) {
            return .unknownParameter(pair.name, known: route.query)
        }
        guard let name = exchange.query.repeatedName else { return nil }
        return .parameter(
            name,
            Text3(kk: "бір рет қана берілуі керек.", ru: "должно стоять один раз.", en: "must stand only once.")
        )
    }

    private static func refusalOfBody(_ exchange: Exchange, _ route: Route) -> Refusal? {
        // Nothing is taken, so nothing is looked at.
        if route.body == .none { return nil }
        let headers = exchange.request.headers
        let type = headers.values("content-type")
        let isEncoded = headers["content-encoding"].map { $0.lowercased() != "identity" } ?? false
        switch route.body {
        case .none: return nil
        case .json:
            guard type.count == 1, MediaType.isJSON(type[0]), !isEncoded else { return .mediaType(wanted: "application/json") }
            let isAcceptable = route.offers.contains { MediaType.accepts(headers["accept"], $0) }
            return isAcceptable ? nil : .notAcceptable(offered: route.offers.map { "\($0)" }.joined(separator: ", "))
        case .list:
            guard type.count == 1, MediaType.isJSON(type[0]) || MediaType.isCSV(type[0]), !isEncoded else {
                return .mediaType(wanted: "application/json, text/csv")
            }
            return MediaType.accepts(headers["accept"], "application/json") ? nil : .notAcceptable(offered: "application/json")
        case .document:
            guard type.count == 1, MediaType.isWellFormed(type[0]), !isEncoded else {
                return .mediaType(wanted: "application/octet-stream")
            }
            return nil
        }
    }

    /// Large uploads are refused before they are read when nobody may make them.
    private func earlyAnswer(_ head: HTTPRequestHead) -> HTTPResponse? {
        guard !head.pathIs("/v1/complaints"), case .found(let route, _) = routes.find(head.method, head.segments),
            route.body == .document
        else { return nil }
        let refusal: Refusal
        switch Credentials(head.headers.values("authorization")) {
        case .tracking(let code) where Caller(trackingCode: code) != nil: return nil
        case .bearer(let text) where tokens.find(text, at: clock.now()) != nil: return nil
        case .none: refusal = .unauthenticated
        case .tracking, .bearer, .unknown: refusal = .tokenNotAccepted
        }
        return response(refusal, head)
    }

    private func answer(_ refusal: HTTPRefusal, _ head: HTTPRequestHead?) -> HTTPResponse { response(Refusal(refusal), head) }

    private func response(_ refusal: Refusal, _ head: HTTPRequestHead?) -> HTTPResponse {
        let language = AcceptLanguage.choose(head?.headers["accept-language"])
        let trace = TraceContext(header: head?.headers["traceparent"], random: randomHex)
        return HTTPResponse(
            refusal.status,
            headers: refusal.headers + AnswerHeaders.problem + AnswerHeaders.language(language),
            body: ProblemBody.bytes(refusal, in: language, rules: law.rules, traceID: trace.traceID)
        )
    }
}
