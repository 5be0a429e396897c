import Contracts
import HTTPServer
import StrictJSON

extension Exchange {
    /// Answers with a list of results, each taken or refused by itself. A service tells a refusal in all languages; here, as
    /// everywhere, the client gets a problem document in its own.
    func answerResults(_ reply: ServiceReply) {
        guard let bytes = reply.body, var body = (try? JSONValue(parsing: bytes, limits: .message))?.asObject,
            let results = body["results"]?.asArray
        else { return refuse(.serviceFailed) }
        var told: [JSONValue] = []
        for result in results {
            guard var object = result.asObject, let problem = object["problem"] else {
                told.append(result)
                continue
            }
            guard let document = problemDocument(problem) else { return refuse(.serviceFailed) }
            object["problem"] = document
            told.append(.object(object))
        }
        body["results"] = .array(told)
        let version = reply.version.map { [HTTPResponse.Field(.etag, EntityTag.text($0))] } ?? []
        answerInLanguage(json: JSONValue.object(body).jsonBytes, headers: version)
    }

    private func problemDocument(_ value: JSONValue) -> JSONValue? {
        guard let problem = Problem(wire: value.jsonBytes) else { return nil }
        let bytes = ProblemBody.bytes(Refusal(problem), in: language, rules: gateway.law.rules, traceID: trace.traceID)
        return try? JSONValue(parsing: bytes)
    }
}
