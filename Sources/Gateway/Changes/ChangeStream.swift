import HTTPServer

/// One client's stream of changes (server-sent events, WHATWG HTML section 9.2).
final class ChangeStream {
    /// Who listens.
    let caller: Caller
    /// Only changes of this matter; nil for all the caller may see.
    let only: String?
    /// As whom the caller sees the changes of each service.
    var viewers: [ServiceName: Set<String>] = [:]
    /// Services that could not be asked yet.
    var pending: Set<ServiceName>
    /// What was heard before the connection broke.
    let heard: [ChangePosition?]

    private let responder: HTTPResponder

    init(_ exchange: Exchange, only: String?, pending: Set<ServiceName>, responder: HTTPResponder) {
        caller = exchange.caller
        self.only = only
        self.pending = pending
        self.responder = responder
        heard = exchange.request.headers["last-event-id"].map(ChangePosition.read) ?? []
    }

    /// What was heard of a service before.
    func heard(_ service: ServiceName) -> ChangePosition? {
        guard let index = ServiceName.allCases.firstIndex(of: service), index < heard.count else { return nil }
        return heard[index]
    }

    /// Hears of the client's going.
    func whenClosed(_ action: @escaping () -> Void) { responder.onClosed(action) }

    /// Whether an operator listens, who hears of the parts instead of matters.
    var isOfOperator: Bool { caller.operatorName != nil }

    /// Sends; a client that does not read is cut off, for it can come back and say what it has heard.
    func send(_ text: String) {
        if responder.isOpen, !responder.write(Array(text.utf8)) { responder.abort() }
    }

    /// Whether the client is still there.
    var isOpen: Bool { responder.isOpen }

    /// Ends the stream in good order.
    func finish() { responder.finish() }
}

/// The lines of an event stream.
enum EventText {
    /// Clients wait so long before they come back.
    static let opening = "retry: 5000\n\n"

    /// A change; an `id` says that everything up to it was told.
    static func change(_ change: Change, of service: ServiceName, id: String?) -> String {
        let kind =
            switch service {
            case .complaints: "complaint"
            case .hearings: "case"
            case .clearance: "clearance"
            }
        // Numbers hold nothing that JSON would have to escape.
        return "event: change\n" + (id.map { "id: \($0)\n" } ?? "")
            + "data: {\"kind\":\"\(kind)\",\"id\":\"\(change.id)\",\"version\":\(change.version)}\n\n"
    }

    /// Of a part, by its name, something that operators see has changed.
    static func operation(_ part: String) -> String { "event: change\ndata: {\"kind\":\"operation\",\"id\":\"\(part)\"}\n\n" }

    /// Something may have changed that was not told: look at everything.
    static func look(id: String) -> String { "event: look\nid: \(id)\ndata: {}\n\n" }

    /// Tells nothing but how far everything was told, and notices a vanished client.
    static func heartbeat(id: String) -> String { "id: \(id)\n\n" }
}
