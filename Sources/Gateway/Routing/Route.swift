import HTTPServer

/// One operation of the HTTP interface: the single place that says where it is, what it is called, who may call it, what
/// it takes and what answers it. `openapi.json` is checked against the table of these by a test, in both directions.
final class Route: Sendable {
    /// The method; `HEAD` follows `GET` and `OPTIONS` follows the table by themselves.
    let method: HTTPMethod
    /// Where it is.
    let path: PathPattern
    /// The stable name: in `openapi.json`, in metrics and in the access log.
    let operationID: String
    /// Who may call it at all; the service decides the rest from the matter itself.
    let callers: Callers
    /// What it takes.
    let body: RouteBody
    /// The media types of its answers to a body; who accepts none of them is refused.
    let offers: [StaticString]
    /// The query parameters it knows; any other is refused.
    let query: [String]
    /// Whether answers may be personal and must not be kept by anyone on the way.
    let isPersonal: Bool
    /// Answers a request that has passed all common checks.
    let handle: @Sendable (Exchange) -> Void

    /// One row of the table.
    init(
        _ method: HTTPMethod,
        _ path: String,
        _ operationID: String,
        by callers: Callers = .anyone,
        body: RouteBody = .none,
        offers: [StaticString] = ["application/json"],
        query: [String] = [],
        personal: Bool = false,
        _ handle: @escaping @Sendable (Exchange) -> Void
    ) {
        self.method = method
        self.path = PathPattern(path)
        self.operationID = operationID
        self.callers = callers
        self.body = body
        self.offers = offers
        self.query = query
        isPersonal = personal
        self.handle = handle
    }
}

/// Who may call an operation, seen from the credentials alone (design section 7: deny by default).
enum Callers: Sendable {
    /// Everybody, also without credentials.
    case anyone
    /// A holder of a staff or portal token.
    case staff
    /// A holder of an operator's token.
    case operators
    /// A holder of a token, or the filer with the tracking code.
    case staffOrFiler
}

/// What an operation takes as its body.
enum RouteBody: Sendable, Equatable {
    /// Nothing; a small body is tolerated and not looked at.
    case none
    /// One JSON object.
    case json
    /// A JSON array, or a CSV table.
    case list
    /// A document of any type, taken byte for byte.
    case document

    /// The most bytes that are read.
    var limit: Int {
        switch self {
        case .none: 1 << 10
        case .json: 256 << 10
        // With what is put around it, a list must fit one message of the bus.
        case .list: 768 << 10
        case .document: 16 << 20
        }
    }
}
