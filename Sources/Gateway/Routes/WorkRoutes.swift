import Law

/// The caller's work. Complaints, cases and clearances are lists of their own: each service knows its own slack, and a page of one stays
/// readable while the other service is away.
enum WorkRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/work", "getWork", by: .staff, query: ["of", "limit", "cursor"], personal: true, work)
    ]

    private static func work(_ exchange: Exchange) {
        switch exchange.query["of"] {
        case nil, "complaints": Matter.complaints.work(exchange)
        case "cases": Matter.cases.work(exchange)
        case "clearances": Matter.clearances.work(exchange)
        default:
            exchange.refuse(
                .parameter(
                    "of",
                    Text3(
                        kk: "complaints, cases немесе clearances керек.",
                        ru: "нужно complaints, cases или clearances.",
                        en: "complaints, cases or clearances is needed."
                    )
                )
            )
        }
    }
}
