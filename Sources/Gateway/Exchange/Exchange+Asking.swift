import Contracts

extension Exchange {
    /// Calls the complaints service; a failure is told to the client unless `failed` does it.
    func ask(
        _ method: ComplaintsInterface.Method,
        _ parameters: [UInt8],
        failed: ((ServiceTrouble) -> Void)? = nil,
        _ then: @escaping (Exchange, ServiceReply) -> Void
    ) {
        let lane: ServiceLink.Lane =
            switch method {
            case .file, .execute, .storeDocument: .commands
            case .get, .list, .work, .readDocument: .questions
            }
        ask(gateway.complaints, Self.names[method] ?? method.qualified, parameters, lane: lane, failed: failed, then)
    }

    /// The methods' full names, put together once.
    private static let names = Dictionary(
        uniqueKeysWithValues: ComplaintsInterface.Method.allCases.map { ($0, $0.qualified) }
    )

    /// Calls a method of any service.
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
}
