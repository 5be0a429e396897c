import HTTPServer
import StrictJSON

extension Matter {
    /// Parts that move with the day too, not only with the version: they are always told anew.
    private static let movingParts: Set = ["deadlines", "next-steps", "plan", "papers"]

    /// Answers with one part of a matter.
    func get(_ part: String) -> @Sendable (Exchange) -> Void {
        { exchange in
            var writer = JSONWriter()
            writer.object { writer in
                writer.field("principal", raw: exchange.caller.json)
                writer.field("id", exchange.values[0])
                writer.field("part", part)
            }
            exchange.ask(getCall, writer.take()) { exchange, reply in
                guard let version = reply.version, reply.body != nil, !Self.movingParts.contains(part) else {
                    return exchange.answerVersion(reply)
                }
                let tag = EntityTag.text(version)
                guard EntityTag.noneMatch(exchange.request.headers["if-none-match"], has: tag) else {
                    return exchange.answerVersion(reply)
                }
                exchange.answer(
                    HTTPResponse(.notModified, headers: [.init(.etag, tag), .init(.cacheControl, "no-store")])
                )
            }
        }
    }

    /// Answers with a page of matters.
    func list(_ exchange: Exchange) {
        guard let limit = exchange.limitParameter() else { return }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.object("filter") { writer in
                for (name, value) in exchange.query.pairs where name != "limit" && name != "cursor" { writer.field(name, value) }
            }
            writer.field("limit", limit)
            writer.field("cursor", ifPresent: exchange.query["cursor"])
        }
        exchange.ask(listCall, writer.take()) { $0.answerBody($1) }
    }

    /// Answers with a page of the caller's work.
    func work(_ exchange: Exchange) {
        guard let limit = exchange.limitParameter() else { return }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("limit", limit)
            writer.field("cursor", ifPresent: exchange.query["cursor"])
        }
        exchange.ask(workCall, writer.take()) { $0.answerBody($1) }
    }
}
