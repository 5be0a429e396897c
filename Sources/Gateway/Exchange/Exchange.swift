import Contracts
import HTTPServer
import Law
import MessageBus

/// One request on its way to its answer. Confined to the gateway's loop; answers exactly once.
final class Exchange {
    /// The gateway that took the request.
    let gateway: GatewayServer
    /// The request.
    let request: HTTPRequest
    /// The route that was found, or nil when none was.
    let route: Route?
    /// The values of the path, in the pattern's order.
    let values: [String]
    /// The query, decoded once.
    let query: HTTPQuery
    /// The trace this request belongs to, found or begun when it is first asked for: most answers need none.
    private(set) lazy var trace = TraceContext(header: request.headers["traceparent"], random: gateway.randomHex)
    /// What a service is told of the trace: nothing unless the caller asked for it, for events are kept for good.
    var traceForService: TraceParent? {
        request.headers["traceparent"] == nil || !trace.isContinued ? nil : TraceParent(trace.traceparent)
    }
    /// Who is calling, once the credentials were read.
    var caller: Caller = .anonymous
    /// The language for words to people.
    private(set) lazy var language = AcceptLanguage.choose(request.headers["accept-language"])

    private let responder: HTTPResponder

    init(
        _ gateway: GatewayServer,
        _ request: HTTPRequest,
        _ responder: HTTPResponder,
        route: Route?,
        values: [String]
    ) {
        self.gateway = gateway
        self.request = request
        self.responder = responder
        responder.route = route?.operationID ?? ""
        self.route = route
        self.values = values
        query = request.query
    }

    /// Answers with JSON that is complete already.
    func answer(_ status: HTTPStatus = .ok, json body: [UInt8], headers: [HTTPResponse.Field] = []) {
        var response = HTTPResponse(status, headers: headers, body: body)
        response.block = AnswerHeaders.json(personal: route?.isPersonal ?? true)
        send(response)
    }

    /// Answers with JSON whose words are in the caller's language.
    func answerInLanguage(_ status: HTTPStatus = .ok, json body: [UInt8], headers: [HTTPResponse.Field] = []) {
        answer(status, json: body, headers: headers + AnswerHeaders.language(language))
    }

    /// Answers with anything.
    func answer(_ response: HTTPResponse) { send(response) }

    /// Says no, as a problem document in the caller's language.
    func refuse(_ refusal: Refusal) {
        send(
            HTTPResponse(
                refusal.status,
                headers: refusal.headers + AnswerHeaders.problem + AnswerHeaders.language(language),
                body: ProblemBody.bytes(refusal, in: language, rules: gateway.law.rules, traceID: trace.traceID)
            )
        )
    }

    /// Says no.
    func refuse(_ problem: Problem) { refuse(Refusal(problem)) }

    /// Begins an answer whose content follows piece by piece.
    func begin(_ status: HTTPStatus, headers: [HTTPResponse.Field], length: Int64) -> HTTPResponder {
        responder.begin(HTTPResponse(status, headers: decorated(headers)), length: Int(length))
        return responder
    }

    /// Begins an answer without an end of its own.
    func beginStream(_ headers: [HTTPResponse.Field]) -> HTTPResponder {
        responder.begin(HTTPResponse(.ok, headers: decorated(headers)))
        return responder
    }

    private func send(_ response: HTTPResponse) {
        guard !gateway.settings.origins.isEmpty else { return responder.respond(response) }
        var response = response
        response.headers = decorated(response.headers)
        responder.respond(response)
    }

    /// Adds the permission for a browser page of another origin, where the settings give it.
    private func decorated(_ headers: [HTTPResponse.Field]) -> [HTTPResponse.Field] {
        guard !gateway.settings.origins.isEmpty, let origin = gateway.settings.allowedOrigin(request.headers["origin"]) else {
            return headers
        }
        return headers + AnswerHeaders.crossOrigin(origin)
    }
}
