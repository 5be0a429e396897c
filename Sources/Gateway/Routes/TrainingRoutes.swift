import CivilTime
import Contracts
import Law
import StrictJSON

/// The clock of a training system: stories over weeks are played by setting it.
enum TrainingRoutes {
    /// The operations; they exist only in training.
    static let all: [Route] = [
        Route(.get, "/v1/training/clock", "getClock", show),
        Route(.post, "/v1/training/clock", "setClock", body: .json, set),
    ]

    private static func show(_ exchange: Exchange) {
        guard let clock = exchange.gateway.trainingClock else { return exchange.refuse(.notFound) }
        answer(exchange, clock.now())
    }

    /// The services go first, one after the other: when their clocks stand, everything that became due by then has happened.
    private static func set(_ exchange: Exchange) {
        guard let clock = exchange.gateway.trainingClock else { return exchange.refuse(.notFound) }
        guard let object = exchange.jsonBody() else { return }
        guard let text = object["now"]?.asString, let instant = Instant(rfc3339: text), object.count == 1 else {
            return exchange.refuse(.field("/now", object["now"] == nil ? "missing" : "format", FieldWords.instant))
        }
        var writer = JSONWriter(reserving: 64)
        writer.object { $0.field("now", instant.rfc3339) }
        set(ServiceName.allCases[...], writer.take(), exchange) { exchange in
            clock.set(instant)
            answer(exchange, instant)
        }
    }

    private static func set(
        _ services: ArraySlice<ServiceName>,
        _ parameters: [UInt8],
        _ exchange: Exchange,
        _ done: @escaping (Exchange) -> Void
    ) {
        guard let service = services.first else { return done(exchange) }
        let link = exchange.gateway.link(service)
        exchange.ask(link, "kz.shagym.training.SetClock", parameters, lane: .commands) { exchange, _ in
            set(services.dropFirst(), parameters, exchange, done)
        }
    }

    private static func answer(_ exchange: Exchange, _ instant: Instant) {
        var writer = JSONWriter(reserving: 64)
        writer.object { $0.field("now", instant.rfc3339) }
        exchange.answer(json: writer.take(), headers: [.init(.cacheControl, "no-store")])
    }
}
