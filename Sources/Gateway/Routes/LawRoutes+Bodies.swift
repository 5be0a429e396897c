import Directory
import StrictJSON

extension LawRoutes {
    /// The bodies complaints are about and go to.
    static func bodies(_ exchange: Exchange) {
        var writer = JSONWriter(reserving: 8192)
        writer.object { writer in
            writer.array("items") { writer in
                for body in exchange.gateway.law.bodies.bodies {
                    writer.object { writer in
                        writer.field("id", body.id.rawValue)
                        writer.field("code", body.code.rawValue)
                        writer.field("kind", body.kind.rawValue)
                        writer.field("name", body.name)
                        writer.field("week", body.schedule.week.rawValue)
                        writer.field("opens", body.schedule.opens.description)
                        writer.field("closes", body.schedule.closes.description)
                        writer.field("superior", ifPresent: body.superior?.rawValue)
                    }
                }
            }
        }
        exchange.answer(json: writer.take(), headers: [AnswerHeaders.cached(seconds: 3600)])
    }
}
