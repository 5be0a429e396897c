import HTTPServer

extension Exchange {
    /// Calls a method of a service's own interface; a failure is told to the client unless `failed` does it.
    func ask(
        _ method: ServiceMethod,
        _ parameters: [UInt8],
        failed: ((ServiceTrouble) -> Void)? = nil,
        _ then: @escaping (Exchange, ServiceReply) -> Void
    ) {
        ask(gateway.link(method.service), method.name, parameters, lane: method.lane, failed: failed, then)
    }

    /// Calls a method of any interface of a service.
    func ask(
        _ service: ServiceLink,
        _ method: String,
        _ parameters: [UInt8],
        lane: ServiceLink.Lane = .questions,
        failed: ((ServiceTrouble) -> Void)? = nil,
        _ then: @escaping (Exchange, ServiceReply) -> Void
    ) {
        service.call(method, parameters, lane: lane, trace: lane == .commands ? traceForService : nil) { [self] result in
            switch result {
            case .success(let reply): then(self, reply)
            case .failure(let trouble):
                gateway.note(trouble, self)
                if let failed { failed(trouble) } else { refuse(trouble.refusal) }
            }
        }
    }

    /// Answers with the body of a reply.
    func answerBody(_ reply: ServiceReply) {
        guard let body = reply.body else { return refuse(.serviceFailed) }
        answer(json: body)
    }

    /// Answers with the body of a reply and the version that it has.
    func answerVersion(_ reply: ServiceReply, status: HTTPStatus = .ok) {
        guard let body = reply.body, let version = reply.version else { return refuse(.serviceFailed) }
        answer(status, json: body, headers: [.init(.etag, EntityTag.text(version))])
    }
}
