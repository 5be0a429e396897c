extension GatewayServer {
    /// Asks every service the same question at once; `completion` runs when all have answered or failed, with the answers in
    /// the order of the services.
    func askEach(
        _ method: String,
        completion: @escaping ([(service: ServiceLink, reply: ServiceReply?)]) -> Void
    ) {
        let services = services
        var replies = [ServiceReply?](repeating: nil, count: services.count)
        var left = services.count
        for (index, service) in services.enumerated() {
            service.call(method, .emptyObjectBytes, lane: .questions) { result in
                replies[index] = try? result.get()
                left -= 1
                if left == 0 { completion(Array(zip(services, replies))) }
            }
        }
    }
}
