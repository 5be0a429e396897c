import MessageBus
import ServiceKit
import StrictJSON

/// Answers `kz.shagym.gateway.ReloadCalendar`.
enum CalendarReload {
    static func answer(_ call: BusCall, _ gateway: GatewayServer, _ resources: Resources) {
        do throws(StartFailure) {
            let calendar = try LegalFacts.calendar(resources)
            gateway.use(calendar)
            call.reply.send(
                parameters: object { writer in
                    writer.field("edition", calendar.identity.edition)
                    writer.field("sha256", calendar.identity.hash)
                }
            )
        } catch {
            let parameters = object { $0.field("reason", error.description) }
            call.reply.send(error: BusError("kz.shagym.gateway.CalendarUnusable", parameters: parameters))
        }
    }

    private static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(members)
        return writer.take()
    }
}
