import Contracts
import HTTPServer
import Law
import StrictJSON

/// Hearings as iCalendar text (RFC 5545), for the calendar programs of those who take part.
enum HearingCalendarRoutes {
    private static let call = ServiceMethod(HearingsInterface.Method.calendar)

    /// The operations.
    static let all: [Route] = [
        ("/v1/hearings/{id}.ics", "getHearingCalendar", "hearing"),
        ("/v1/calendars/{official}.ics", "getOfficialCalendar", "official"),
        ("/v1/calendars/rooms/{room}.ics", "getRoomCalendar", "room"),
    ].map { path, operation, kind in
        Route(.get, path, operation, by: .staff, query: ["language"], personal: true) { exchange in
            // Calendar programs ask by themselves and send a language of their own: what counts is the address.
            guard let language = exchange.languageParameter(else: .kk) else { return }
            show(exchange, kind, exchange.values[0], in: language, for: exchange.caller)
        }
    }

    /// Answers with a calendar as the caller may see it.
    static func show(_ exchange: Exchange, _ kind: String, _ id: String, in language: Language, for caller: Caller) {
        guard MediaType.accepts(exchange.request.headers["accept"], "text/calendar") else {
            return exchange.refuse(.notAcceptable(offered: "text/calendar"))
        }
        read(exchange, kind, id, in: language, for: caller) { exchange, text in
            exchange.answer(
                HTTPResponse(
                    .ok,
                    headers: [.init(.contentType, "text/calendar; charset=utf-8")] + AnswerHeaders.plainText,
                    body: Array(text.utf8)
                )
            )
        }
    }

    /// Asks for a calendar as the caller may see it.
    static func read(
        _ exchange: Exchange,
        _ kind: String,
        _ id: String,
        in language: Language,
        for caller: Caller,
        _ then: @escaping (Exchange, String) -> Void
    ) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: caller.json)
            writer.field("kind", kind)
            writer.field("id", id)
            writer.field("language", language.rawValue)
        }
        exchange.ask(call, writer.take()) { exchange, reply in
            guard let text = reply.text("text"), text.hasPrefix("BEGIN:VCALENDAR\r\n") else {
                return exchange.refuse(.serviceFailed)
            }
            then(exchange, text)
        }
    }
}
