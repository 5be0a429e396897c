import Contracts
import Directory
import Law
import StrictJSON

/// Counts over the matters that the caller's body may see. What is asked goes to the service, and its answer goes out with the words of
/// the articles it names.
enum ReportRoutes {
    private static let complaints = ServiceMethod(ComplaintsInterface.Method.report)
    private static let cases = ServiceMethod(HearingsInterface.Method.report)

    /// The operations.
    static let all: [Route] = [
        route("counts", "getCountReport", query: ["of", "from", "to"]),
        route("days", "getDayReport", query: ["of", "from", "to"]),
        route("overdue", "getOverdueReport", query: ["of", "from", "to"]),
        route("ledger", "getDayLedger", query: ["of", "from", "to", "limit", "cursor"]),
        route("load", "getLoadReport", query: ["of", "body"]),
    ]

    private static func route(_ report: String, _ operation: String, query: [String]) -> Route {
        Route(.get, "/v1/reports/\(report)", operation, by: .staff, query: query, personal: true) { ask($0, report) }
    }

    private static func ask(_ exchange: Exchange, _ report: String) {
        let call: ServiceMethod
        switch exchange.query["of"] {
        case nil, "complaints": call = complaints
        case "cases": call = cases
        default:
            return exchange.refuse(
                .parameter(
                    "of",
                    Text3(kk: "complaints немесе cases керек.", ru: "нужно complaints или cases.", en: "complaints or cases is needed.")
                )
            )
        }
        guard let limit = exchange.limitParameter(), let from = exchange.dayParameter("from"), let to = exchange.dayParameter("to")
        else { return }
        if let first = from.day, let last = to.day, last < first { return exchange.refuse(.parameter("to", FieldWords.dayWanted)) }
        let body = exchange.query["body"]
        if let body, BodyID(rawValue: body) == nil { return exchange.refuse(.parameter("body", FieldWords.text)) }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("report", report)
            writer.object("query") { writer in
                writer.field("from", ifPresent: from.day?.iso)
                writer.field("to", ifPresent: to.day?.iso)
                writer.field("body", ifPresent: body)
            }
            writer.field("limit", limit)
            writer.field("cursor", ifPresent: exchange.query["cursor"])
        }
        exchange.ask(call, writer.take()) { exchange, reply in
            guard let body = reply.body, let report = withArticles(body, exchange.gateway.law.rules) else {
                return exchange.refuse(.serviceFailed)
            }
            exchange.answer(json: report)
        }
    }

    /// Adds where the rules of a report stand in the law.
    private static func withArticles(_ body: [UInt8], _ rules: RuleBook) -> [UInt8]? {
        guard var object = (try? JSONValue(parsing: body, limits: .message))?.asObject else { return nil }
        var named: Set<RuleID> = []
        func find(_ value: JSONValue) {
            switch value {
            case .array(let items): for item in items { find(item) }
            case .object(let members):
                if let rule = members["rule"]?.asString.flatMap(RuleID.init(rawValue:)) { named.insert(rule) }
                for member in members.members { find(member.value) }
            default: break
            }
        }
        find(.object(object))
        var writer = JSONWriter()
        writer.object { writer in
            for rule in named.sorted(by: { $0.rawValue < $1.rawValue }) { writer.field(rule.rawValue, rules[rule].article) }
        }
        guard let articles = try? JSONValue(parsing: writer.take()) else { return nil }
        object["articles"] = articles
        return JSONValue.object(object).jsonBytes
    }
}
