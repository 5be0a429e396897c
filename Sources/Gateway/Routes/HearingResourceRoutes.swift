import Contracts
import StrictJSON

/// Rooms, people and links of the caller's body for its hearings, and when they are available.
enum HearingResourceRoutes {
    private static let resourcesCall = ServiceMethod(HearingsInterface.Method.resources)
    private static let changeCall = ServiceMethod(HearingsInterface.Method.changeResources)

    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/hearing-resources", "getHearingResources", by: .staff, personal: true, show),
        Route(
            .post,
            "/v1/hearing-resources/commands",
            "commandHearingResources",
            by: .staff,
            body: .json,
            query: ["dryRun"],
            personal: true,
            change
        ),
    ]

    private static func show(_ exchange: Exchange) {
        var writer = JSONWriter()
        writer.object { $0.field("principal", raw: exchange.caller.json) }
        exchange.ask(resourcesCall, writer.take()) { $0.answerVersion($1) }
    }

    private static func change(_ exchange: Exchange) {
        guard let order = exchange.order() else { return }
        var writer = JSONWriter(reserving: order.command.count + 512)
        writer.object { order.write(by: exchange.caller, to: &$0) }
        exchange.ask(changeCall, writer.take()) { $0.answerVersion($1) }
    }
}
