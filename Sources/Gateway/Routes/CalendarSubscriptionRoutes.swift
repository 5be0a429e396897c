import Contracts
import HTTPServer
import Journal
import Law
import StrictJSON

/// Addresses for calendar programs, which send no credentials: a member of staff asks for one, and whoever has the address reads what
/// that person may read, until the person takes it back or the token it was asked for with is not accepted any more.
enum CalendarSubscriptionRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/calendars/subscriptions", "listCalendarSubscriptions", by: .staff, personal: true, list),
        Route(.post, "/v1/calendars/subscriptions", "addCalendarSubscription", by: .staff, body: .json, personal: true, add),
        Route(
            .delete,
            "/v1/calendars/subscriptions/{subscription}",
            "removeCalendarSubscription",
            by: .staff,
            personal: true,
            remove
        ),
        Route(.get, "/v1/calendars/subscribed/{secret}.ics", "getSubscribedCalendar", personal: true, show),
    ]

    private static func list(_ exchange: Exchange) {
        guard let token = token(of: exchange) else { return exchange.refuse(Problem.forbidden) }
        var writer = JSONWriter(reserving: 1024)
        writer.object { writer in
            writer.array("subscriptions") { writer in
                for one in own(token, exchange) { writer.object { write(one, to: &$0) } }
            }
        }
        exchange.answer(json: writer.take())
    }

    private static func add(_ exchange: Exchange) {
        guard let body = exchange.jsonBody() else { return }
        guard let token = token(of: exchange) else { return exchange.refuse(Problem.forbidden) }
        var trouble = FieldTrouble()
        let kinds = CalendarSubscription.Kind.allCases.filter { body[$0.rawValue] != nil }
        let target = kinds.first.flatMap { body[$0.rawValue]?.asString }
        if kinds.count != 1 { trouble.add("", kinds.isEmpty ? "missing" : "conflict", officialOrRoom) }
        if let kind = kinds.first, target == nil { trouble.add("/\(kind.rawValue)", "format", FieldWords.text) }
        let language = body["language"].map { $0.asString.flatMap(Language.init(rawValue:)) } ?? .kk
        if language == nil { trouble.add("/language", "unknown", languageWanted) }
        let known = CalendarSubscription.Kind.allCases.map(\.rawValue) + ["language"]
        for key in body.keys where !known.contains(key) { trouble.add("/\(key)", "unknown", FieldWords.unknownMember) }
        guard trouble.isEmpty, let kind = kinds.first, let target, let language else { return exchange.refuse(trouble.refusal) }
        // Only what the caller may read now.
        HearingCalendarRoutes.read(exchange, kind.rawValue, target, in: language, for: exchange.caller) { exchange, _ in
            keep(kind, target, language, token, exchange)
        }
    }

    private static func keep(
        _ kind: CalendarSubscription.Kind,
        _ target: String,
        _ language: Language,
        _ token: TokenRecord,
        _ exchange: Exchange
    ) {
        let gateway = exchange.gateway
        let now = gateway.clock.now()
        do throws(JournalFailure) {
            let dead = own(token, exchange, accepted: false)
            for one in dead { try gateway.tokens.subscriptions.remove(one) }
            guard own(token, exchange).count < SubscriptionBook.mostOfOne else { return exchange.refuse(.tooManySubscriptions) }
            let made = try gateway.tokens.subscriptions.add(kind, target, in: language, for: token.id, at: now)
            var writer = JSONWriter(reserving: 512)
            writer.object { writer in
                write(made.subscription, to: &writer)
                writer.field("path", "/v1/calendars/subscribed/\(made.secret).ics")
                writer.field("until", token.expires.rfc3339)
            }
            exchange.answer(.created, json: writer.take())
        } catch {
            exchange.refuse(Problem.unavailable())
        }
    }

    private static func remove(_ exchange: Exchange) {
        guard let token = token(of: exchange),
            let one = own(token, exchange, accepted: nil).first(where: { $0.id == exchange.values[0] })
        else { return exchange.refuse(Problem.notFound) }
        do throws(JournalFailure) {
            try exchange.gateway.tokens.subscriptions.remove(one)
            exchange.answer(HTTPResponse(.noContent, headers: AnswerHeaders.plainText))
        } catch {
            exchange.refuse(Problem.unavailable())
        }
    }

    /// The calendar behind an address. A wrong address counts like a wrong token.
    private static func show(_ exchange: Exchange) {
        let gateway = exchange.gateway
        guard let one = gateway.tokens.subscriptions.find(exchange.values[0]), let token = gateway.tokens.record(one.token),
            token.isValid(at: gateway.clock.now())
        else {
            return exchange.refuse(gateway.takeFailure(exchange).map { .tooMany(retryAfterSeconds: $0) } ?? Refusal(.notFound))
        }
        HearingCalendarRoutes.show(exchange, one.kind.rawValue, one.target, in: one.language, for: Caller(token: token))
    }

    // MARK: Parts

    private static func token(of exchange: Exchange) -> TokenRecord? {
        guard case .token(let id) = exchange.caller.kind else { return nil }
        return exchange.gateway.tokens.record(id)
    }

    /// The subscriptions of a token's holder, by whichever token they were asked for.
    /// - Parameter accepted: only those that are still good, or only those that are not; nil for all.
    private static func own(_ token: TokenRecord, _ exchange: Exchange, accepted: Bool? = true) -> [CalendarSubscription] {
        let tokens = exchange.gateway.tokens
        let now = exchange.gateway.clock.now()
        return tokens.subscriptions.all(of: tokens.tokens(ofHolderOf: token)).filter {
            accepted == nil || tokens.isAccepted($0.token, at: now) == accepted
        }
    }

    private static func write(_ one: CalendarSubscription, to writer: inout JSONWriter) {
        writer.field("id", one.id)
        writer.field(one.kind.rawValue, one.target)
        writer.field("language", one.language.rawValue)
        writer.field("created", one.created.rfc3339)
    }

    private static let officialOrRoom = Text3(
        kk: "official немесе room керек, екеуі бірге емес",
        ru: "нужно official или room, но не оба",
        en: "official or room is needed, not both"
    )

    private static let languageWanted = Text3(
        kk: "kk, ru немесе en керек",
        ru: "нужно kk, ru или en",
        en: "kk, ru or en is needed"
    )
}

extension Refusal {
    /// More addresses than one person needs.
    fileprivate static let tooManySubscriptions = Refusal(
        Problem(
            .conflict,
            code: "too-many-subscriptions",
            detail: Text3(
                kk: "Күнтізбе мекенжайы тым көп (\(SubscriptionBook.mostOfOne)). Керек емесін алып тастаңыз.",
                ru: "Слишком много адресов календарей (\(SubscriptionBook.mostOfOne)). Отзовите ненужные.",
                en: "There are too many calendar addresses (\(SubscriptionBook.mostOfOne)). Take back those that are not needed."
            )
        )
    )
}
