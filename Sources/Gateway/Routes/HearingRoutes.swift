import Contracts
import Law
import StrictJSON

/// The hearings of a body: of one day, of the days to come, those whose parties are not notified, and whole days planned at
/// once.
enum HearingRoutes {
    private static let dayCall = ServiceMethod(HearingsInterface.Method.day)
    private static let outlookCall = ServiceMethod(HearingsInterface.Method.outlook)
    private static let unnotifiedCall = ServiceMethod(HearingsInterface.Method.unnotified)
    private static let planDayCall = ServiceMethod(HearingsInterface.Method.planDay)

    /// The most days of an outlook.
    private static let mostDays = 60

    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/hearings", "listHearings", by: .staff, query: ["day"], personal: true, day),
        Route(.get, "/v1/hearings/outlook", "getHearingOutlook", by: .staff, query: ["days"], personal: true, outlook),
        Route(
            .get,
            "/v1/hearings/unnotified",
            "listUnnotifiedHearings",
            by: .staff,
            query: ["limit", "cursor"],
            personal: true,
            unnotified
        ),
        Route(
            .post,
            "/v1/hearings/plan-day",
            "planHearingDay",
            by: .staff,
            body: .json,
            query: ["dryRun"],
            personal: true,
            planDay
        ),
    ]

    private static func day(_ exchange: Exchange) {
        guard let found = exchange.dayParameter("day") else { return }
        guard let day = found.day else { return exchange.refuse(.parameter("day", FieldWords.dayWanted)) }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("day", day.iso)
        }
        exchange.ask(dayCall, writer.take()) { $0.answerBody($1) }
    }

    private static func outlook(_ exchange: Exchange) {
        var days: Int64?
        if let text = exchange.query["days"] {
            guard let number = Int64(text), (1...Int64(mostDays)).contains(number),
                text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else {
                return exchange.refuse(
                    .parameter(
                        "days",
                        Text3(
                            kk: "1-ден \(mostDays)-қа дейінгі сан керек.",
                            ru: "нужно число от 1 до \(mostDays).",
                            en: "a number from 1 to \(mostDays) is needed."
                        )
                    )
                )
            }
            days = number
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("days", ifPresent: days)
        }
        exchange.ask(outlookCall, writer.take()) { $0.answerBody($1) }
    }

    private static func unnotified(_ exchange: Exchange) {
        guard let limit = exchange.limitParameter() else { return }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("limit", limit)
            writer.field("cursor", ifPresent: exchange.query["cursor"])
        }
        exchange.ask(unnotifiedCall, writer.take()) { $0.answerBody($1) }
    }

    private static func planDay(_ exchange: Exchange) {
        guard let order = exchange.order() else { return }
        let question: DayPlanQuestion
        do throws(FieldTrouble) { question = try DayPlanQuestion(order.command) } catch { return exchange.refuse(error.refusal) }
        var writer = JSONWriter(reserving: order.command.count + 512)
        writer.object { writer in
            writer.field("request", order.request)
            writer.field("principal", raw: exchange.caller.json)
            writer.field("day", question.day)
            writer.field("cases", raw: question.cases)
            if order.dryRun { writer.field("dryRun", true) }
        }
        exchange.ask(planDayCall, writer.take()) { $0.answerResults($1) }
    }
}
