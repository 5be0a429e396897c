import Contracts
import HTTPServer
import Law
import StrictJSON

/// Complaints: filed, read, listed, and moved on by commands. The body goes to the service as it came, after one strict
/// check, and the service's answer goes out as it came.
enum ComplaintRoutes {
    /// The query parameters a list can be narrowed with; the service knows their values.
    static let filters = ["stage", "owner", "overdue"]

    /// The operations.
    static let all: [Route] = [
        Route(.post, "/v1/complaints", "fileComplaint", body: .json, query: ["dryRun"], personal: true, file),
        Route(
            .get,
            "/v1/complaints",
            "listComplaints",
            by: .staff,
            query: ["limit", "cursor"] + filters,
            personal: true,
            list
        ),
        Route(.get, "/v1/complaints/{id}", "getComplaint", by: .staffOrFiler, personal: true) { get($0, part: "view") },
        Route(.get, "/v1/complaints/{id}/events", "getComplaintEvents", by: .staffOrFiler, personal: true) {
            get($0, part: "events")
        },
        Route(.get, "/v1/complaints/{id}/deadlines", "getComplaintDeadlines", by: .staffOrFiler, personal: true) {
            get($0, part: "deadlines")
        },
        Route(.get, "/v1/complaints/{id}/next-steps", "getComplaintNextSteps", by: .staffOrFiler, personal: true) {
            get($0, part: "next-steps")
        },
        Route(.get, "/v1/complaints/{id}/receipt", "getComplaintReceipt", by: .staffOrFiler, personal: true) {
            get($0, part: "receipt")
        },
        Route(
            .post,
            "/v1/complaints/{id}/commands",
            "commandComplaint",
            by: .staffOrFiler,
            body: .json,
            query: ["dryRun"],
            personal: true,
            command
        ),
        Route(.get, "/v1/work", "getWork", by: .staff, query: ["limit", "cursor"], personal: true, work),
    ]

    private static func file(_ exchange: Exchange) {
        if case .anonymous = exchange.caller.kind, let seconds = exchange.gateway.takeFiling(exchange) {
            return exchange.refuse(.tooMany(retryAfterSeconds: seconds))
        }
        guard let request = exchange.requestID(), let dryRun = exchange.dryRunParameter(), exchange.jsonMembers() != nil else {
            return
        }
        var writer = JSONWriter(reserving: exchange.request.body.count + 512)
        writer.beginObject()
        writer.field("request", request)
        writer.field("principal", raw: exchange.caller.json)
        writer.field("complaint", raw: exchange.request.body)
        if dryRun { writer.field("dryRun", true) }
        writer.endObject()
        exchange.ask(.file, writer.take()) { exchange, reply in
            guard let body = reply.body, let version = reply.version else { return exchange.refuse(.serviceFailed) }
            if dryRun { return exchange.answer(.ok, json: body) }
            guard let location = reply.location else { return exchange.refuse(.serviceFailed) }
            exchange.answer(
                .created,
                json: body,
                headers: [.init(.location, location), .init(.etag, EntityTag.text(version))]
            )
        }
    }

    private static func command(_ exchange: Exchange) {
        guard let request = exchange.requestID(), let queryDryRun = exchange.dryRunParameter(),
            let version = exchange.wantedVersion(),
            let members = exchange.jsonMembers()
        else { return }
        var dryRun = queryDryRun
        var command = exchange.request.body
        if let member = members["dryRun"] {
            guard member.kind == .bool, let flag = members.bool("dryRun", in: command) else {
                return exchange.refuse(
                    .field(
                        "/dryRun",
                        "boolean",
                        Text3(kk: "true немесе false керек", ru: "нужно true или false", en: "true or false is needed")
                    )
                )
            }
            dryRun = dryRun || flag
            command = members.without("dryRun", of: command)
        }
        var writer = JSONWriter(reserving: command.count + 512)
        writer.beginObject()
        writer.field("request", request)
        writer.field("principal", raw: exchange.caller.json)
        writer.field("id", exchange.values[0])
        if case .version(let number) = version { writer.field("version", number) }
        writer.field("command", raw: command)
        if dryRun { writer.field("dryRun", true) }
        writer.endObject()
        exchange.ask(.execute, writer.take()) { exchange, reply in
            guard let body = reply.body, let version = reply.version else { return exchange.refuse(.serviceFailed) }
            exchange.answer(json: body, headers: [.init(.etag, EntityTag.text(version))])
        }
    }

    static func get(_ exchange: Exchange, part: String) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("principal", raw: exchange.caller.json)
        writer.field("id", exchange.values[0])
        writer.field("part", part)
        writer.endObject()
        exchange.ask(.get, writer.take()) { exchange, reply in
            guard let body = reply.body, let version = reply.version else { return exchange.refuse(.serviceFailed) }
            let tag = EntityTag.text(version)
            // Deadlines and next steps move with the day too, not only with the version: they are always told anew.
            if part != "deadlines", part != "next-steps", EntityTag.noneMatch(exchange.request.headers["if-none-match"], has: tag)
            {
                return exchange.answer(
                    HTTPResponse(.notModified, headers: [.init(.etag, tag), .init(.cacheControl, "no-store")])
                )
            }
            exchange.answer(json: body, headers: [.init(.etag, tag)])
        }
    }

    private static func list(_ exchange: Exchange) {
        guard let limit = exchange.limitParameter() else { return }
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("principal", raw: exchange.caller.json)
        writer.object("filter") { writer in
            for (name, value) in exchange.query.pairs where name != "limit" && name != "cursor" { writer.field(name, value) }
        }
        writer.field("limit", limit)
        writer.field("cursor", ifPresent: exchange.query["cursor"])
        writer.endObject()
        exchange.ask(.list, writer.take(), answerBody)
    }

    private static func work(_ exchange: Exchange) {
        guard let limit = exchange.limitParameter() else { return }
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("principal", raw: exchange.caller.json)
        writer.field("limit", limit)
        writer.field("cursor", ifPresent: exchange.query["cursor"])
        writer.endObject()
        exchange.ask(.work, writer.take(), answerBody)
    }

    private static func answerBody(_ exchange: Exchange, _ reply: ServiceReply) {
        guard let body = reply.body else { return exchange.refuse(.serviceFailed) }
        exchange.answer(json: body)
    }
}
