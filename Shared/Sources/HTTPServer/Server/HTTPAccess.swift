/// One answered request, for logs and metrics. Nothing in it can name a person: no target, no address.
public struct HTTPAccess: Sendable {
    /// The method; nil when the request was refused before it was known.
    public let method: HTTPMethod?
    /// The label the handler gave (`HTTPResponder.route`); empty if none.
    public let route: String
    /// The status answered; nil when the client was gone before there was an answer.
    public let status: HTTPStatus?
    /// Why the server itself refused; nil when a handler answered.
    public let refusal: HTTPRefusal?
    /// Bytes of the answer, head included.
    public let bytes: Int
    /// From the complete head to the complete answer, not counting what the client takes to read it.
    public let microseconds: Int64
    /// Whether the answer was given up before its end.
    public let aborted: Bool
}
