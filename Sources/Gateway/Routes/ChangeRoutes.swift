/// That something the caller may see has changed, as it happens.
enum ChangeRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(
            .get,
            "/v1/changes",
            "followChanges",
            by: .staffOrFiler,
            offers: ["text/event-stream"],
            query: ["id"],
            personal: true
        ) { exchange in
            let only = exchange.query["id"]
            if only == nil, exchange.caller.kind == .tracking {
                return exchange.refuse(.parameter("id", FieldWords.complaintNumber))
            }
            exchange.gateway.changes.open(exchange, only: only)
        }
    ]
}
