import Contracts
import Law
import ServiceKit
import StrictJSON

/// What operators see of the parts and decide by two people, each with a token of their own.
enum OperationRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/operations", "getOperations", by: .operators, personal: true, show),
        Route(.post, "/v1/operations/{service}/parked", "decideParked", by: .operators, body: .json, personal: true, decide),
        Route(.post, "/v1/operations/{service}/resume", "resumeFollowing", by: .operators, body: .json, personal: true, resume),
    ]

    /// The longest reason, in characters; the bus takes no longer one.
    private static let longestReason = 2_000

    private static func show(_ exchange: Exchange) {
        exchange.gateway.askAboutOperation { answer(exchange, $0) }
    }

    private static func answer(_ exchange: Exchange, _ answers: [OperationAnswers]) {
        let gateway = exchange.gateway
        var writer = JSONWriter(reserving: 8_192)
        writer.object { writer in
            writer.field("operator", ifPresent: exchange.caller.operatorName)
            writer.object("gateway") { writer in
                writer.field("version", ProgramVersion.current)
                gateway.settings.inForce.write(to: &writer)
            }
            writer.array("services") { writer in
                for part in answers {
                    writer.object { writer in
                        writer.field("name", part.service.name)
                        if let health = part.health { writer.field("health", raw: health.bytes) }
                        if let status = part.status { writer.field("log", raw: status.bytes) }
                        if let parked = part.parked?.value("parked") { writer.field("parked", raw: parked) }
                        if let settings = part.settings?.value("settings") { writer.field("settings", raw: settings) }
                    }
                }
            }
        }
        exchange.answer(json: writer.take())
    }

    private static func decide(_ exchange: Exchange) {
        guard let body = exchange.jsonBody() else { return }
        var trouble = FieldTrouble()
        let decision = body["decision"]?.asString.flatMap(Decision.init(rawValue:))
        if decision == nil { trouble.add("/decision", body["decision"] == nil ? "missing" : "unknown", Decision.words) }
        let number = whole("sequence", from: 1, in: body, &trouble)
        let source = text("source", in: body, &trouble)
        let reason = decision == .skip || body["reason"] != nil ? text("reason", in: body, &trouble) : nil
        guard trouble.isEmpty, let decision, let number, let source else { return exchange.refuse(trouble.refusal) }
        send(exchange, decision.method) { writer in
            writer.field("source", source)
            writer.field("sequence", number)
            writer.field("reason", ifPresent: reason)
        }
    }

    private static func resume(_ exchange: Exchange) {
        guard let body = exchange.jsonBody() else { return }
        var trouble = FieldTrouble()
        let after = whole("after", from: 0, in: body, &trouble)
        let source = text("source", in: body, &trouble)
        let epoch = text("epoch", in: body, &trouble)
        let reason = text("reason", in: body, &trouble)
        guard trouble.isEmpty, let after, let source, let epoch, let reason else { return exchange.refuse(trouble.refusal) }
        send(exchange, "kz.shagym.bus.Resume") { writer in
            writer.field("source", source)
            writer.field("epoch", epoch)
            writer.field("after", after)
            writer.field("reason", reason)
        }
    }

    /// Tells a service what the operator wants, by the name of the token: one proposes, another confirms.
    private static func send(_ exchange: Exchange, _ method: String, _ members: (inout JSONWriter) -> Void) {
        guard let service = ServiceName(rawValue: exchange.values[0]).map(exchange.gateway.link) else {
            return exchange.refuse(.notFound)
        }
        var writer = JSONWriter()
        writer.object { writer in
            members(&writer)
            writer.field("person", ifPresent: exchange.caller.operatorName)
        }
        exchange.ask(
            service,
            method,
            writer.take(),
            lane: .commands,
            failed: { trouble in
                // What nobody waits for any more has been decided, or never was there.
                if case .invalidParameter(let name) = trouble, ["sequence", "source"].contains(name) {
                    return exchange.refuse(.nothingToDecide)
                }
                exchange.refuse(trouble.refusal)
            },
            { $0.answer(json: $1.bytes) }
        )
    }

    private static func text(_ name: String, in body: JSONObject, _ trouble: inout FieldTrouble) -> String? {
        let text = body[name]?.asString
        if let text, text.unicodeScalars.count <= longestReason,
            text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
        {
            return text
        }
        trouble.add("/\(name)", body[name] == nil ? "missing" : "format", FieldWords.text)
        return nil
    }

    private static func whole(_ name: String, from least: Int64, in body: JSONObject, _ trouble: inout FieldTrouble) -> Int64? {
        if let number = body[name]?.asInteger, number >= least { return number }
        trouble.add("/\(name)", body[name] == nil ? "missing" : "format", FieldWords.wholeNumber)
        return nil
    }
}

/// What can be decided about a parked event.
private enum Decision: String {
    case retry
    case skip

    /// The bus's method.
    var method: String {
        switch self {
        case .retry: "kz.shagym.bus.Retry"
        case .skip: "kz.shagym.bus.Skip"
        }
    }

    static let words = Text3(kk: "retry немесе skip керек", ru: "нужно retry или skip", en: "retry or skip is needed")
}

extension Refusal {
    /// Another parked event stands before this one.
    static func waitsBehind(_ sequence: Int64) -> Refusal {
        Refusal(
            Problem(
                .conflict,
                code: "waits-behind",
                detail: Text3(
                    kk: "Алдымен \(sequence)-оқиға шешілуі керек.",
                    ru: "Сначала нужно решить о событии \(sequence).",
                    en: "Event \(sequence) must be decided first."
                )
            )
        )
    }

    /// The event is not parked, or the reader has not stopped.
    fileprivate static let nothingToDecide = Refusal(
        Problem(
            .conflict,
            code: "nothing-to-decide",
            detail: Text3(
                kk: "Бұл оқиға кейінге қалдырылмаған немесе журналды оқу тоқтамаған: бетті жаңартыңыз.",
                ru: "Это событие не отложено или чтение журнала не остановлено: обновите страницу.",
                en: "This event is not parked, or that log is being read: look at the page again."
            )
        )
    )
}
