import Contracts
import Law
import StrictJSON

/// Many decisions at once, what is late, and counts (CL-26, design 6).
enum ClearanceReportRoutes {
    private static let executeAllCall = ServiceMethod(ClearanceInterface.Method.executeAll)
    private static let overdueCall = ServiceMethod(ClearanceInterface.Method.overdue)
    private static let reportCall = ServiceMethod(ClearanceInterface.Method.report)

    /// The operations.
    static let all: [Route] = [
        Route(
            .post,
            "/v1/clearances/commands",
            "commandClearances",
            by: .staff,
            body: .json,
            query: ["dryRun"],
            personal: true,
            executeAll
        ),
        Route(
            .get,
            "/v1/reports/clearances",
            "reportClearances",
            by: .staff,
            query: ["year"],
            personal: true,
            report
        ),
        Route(
            .get,
            "/v1/reports/clearances/overdue",
            "listOverdueClearances",
            by: .staff,
            query: ["limit", "cursor"],
            personal: true,
            overdue
        ),
    ]

    private static func executeAll(_ exchange: Exchange) {
        guard let request = exchange.requestID(), let dryRun = exchange.dryRunParameter(), let members = exchange.jsonMembers()
        else { return }
        guard let commands = members["commands"], commands.kind == .array else {
            return exchange.refuse(
                .field(
                    "/commands",
                    "array",
                    Text3(kk: "командалар тізімі керек", ru: "нужен список команд", en: "a list of commands is needed")
                )
            )
        }
        var writer = JSONWriter(reserving: exchange.request.body.count + 512)
        writer.object { writer in
            writer.field("request", request)
            writer.field("principal", raw: exchange.caller.json)
            writer.field("commands", raw: Array(exchange.request.body[commands.range]))
            if dryRun { writer.field("dryRun", true) }
        }
        exchange.ask(executeAllCall, writer.take()) { $0.answerResults($1) }
    }

    private static func report(_ exchange: Exchange) {
        var year: Int64?
        if let text = exchange.query["year"] {
            guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text) else {
                return exchange.refuse(
                    .parameter("year", Text3(kk: "жыл керек, 2026.", ru: "нужен год, 2026.", en: "a year is needed, 2026."))
                )
            }
            year = number
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("year", ifPresent: year)
        }
        exchange.ask(reportCall, writer.take()) { $0.answerBody($1) }
    }

    private static func overdue(_ exchange: Exchange) {
        guard let limit = exchange.limitParameter() else { return }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("limit", limit)
            writer.field("cursor", ifPresent: exchange.query["cursor"])
        }
        exchange.ask(overdueCall, writer.take()) { $0.answerBody($1) }
    }
}
