import Contracts
import Law
import StrictJSON

/// Exit clearances of secret-holders (R12, rules 8): opened by the holder or at a desk, decided on by heads of organisations.
enum ClearanceRoutes {
    private static let matter = Matter.clearances
    private static let sealedCall = ServiceMethod(ClearanceInterface.Method.openSealed)
    private static let organisationsCall = ServiceMethod(ClearanceInterface.Method.organisations)
    private static let importCall = ServiceMethod(ClearanceInterface.Method.importOrganisations)
    private static let makersCall = ServiceMethod(ClearanceInterface.Method.decisionMakers)
    private static let changeCall = ServiceMethod(ClearanceInterface.Method.changeOrganisations)

    /// The operations.
    static let all: [Route] = [
        Route(
            .post,
            "/v1/clearances",
            "openClearance",
            by: .staff,
            body: .json,
            query: ["dryRun"],
            personal: true,
            matter.receive
        ),
        Route(
            .get,
            "/v1/clearances",
            "listClearances",
            by: .staff,
            query: ["limit", "cursor", "status"],
            personal: true,
            matter.list
        ),
        Route(.get, "/v1/clearances/{id}", "getClearance", by: .staff, personal: true, matter.get("view")),
        Route(.get, "/v1/clearances/{id}/parts", "getClearanceParts", by: .staff, personal: true, matter.get("parts")),
        Route(.get, "/v1/clearances/{id}/events", "getClearanceEvents", by: .staff, personal: true, matter.get("events")),
        Route(
            .get,
            "/v1/clearances/{id}/next-steps",
            "getClearanceNextSteps",
            by: .staff,
            personal: true,
            matter.get("next-steps")
        ),
        Route(
            .post,
            "/v1/clearances/{id}/commands",
            "commandClearance",
            by: .staff,
            body: .json,
            query: ["dryRun"],
            personal: true,
            matter.command
        ),
        Route(
            .post,
            "/v1/clearances/{id}/sealed",
            "openSealedEntry",
            by: .staff,
            body: .json,
            personal: true,
            openSealed
        ),
        Route(.get, "/v1/clearances/{id}/papers", "listClearancePapers", by: .staff, personal: true, matter.get("papers")),
        Route(
            .get,
            "/v1/clearances/{id}/documents",
            "getClearanceDocuments",
            by: .staff,
            personal: true,
            matter.get("documents")
        ),
        Route(
            .post,
            "/v1/clearances/{id}/documents",
            "storeClearanceDocument",
            by: .staff,
            body: .document,
            query: ["name"],
            personal: true,
            matter.storeDocument
        ),
        Route(
            .get,
            "/v1/clearances/{id}/documents/{sha256}",
            "getClearanceDocument",
            by: .staff,
            personal: true,
            matter.readDocument
        ),
        Route(.get, "/v1/organisations", "getOrganisations", by: .staff, personal: true, organisations),
        Route(
            .get,
            "/v1/organisations/{organisation}/decision-makers",
            "getDecisionMakers",
            by: .staff,
            query: ["signed", "day", "number"],
            personal: true,
            decisionMakers
        ),
        Route(
            .post,
            "/v1/organisations/commands",
            "commandOrganisations",
            by: .staff,
            body: .json,
            query: ["dryRun"],
            personal: true,
            changeOrganisations
        ),
        Route(
            .post,
            "/v1/organisations/import",
            "importOrganisations",
            by: .staff,
            body: .list,
            query: ["dryRun"],
            personal: true,
            importOrganisations
        ),
    ]

    /// Opens a sealed entry. A POST, because the reading is recorded; the answer is kept nowhere on its way.
    private static func openSealed(_ exchange: Exchange) {
        guard let request = exchange.requestID(), let members = exchange.jsonMembers() else { return }
        guard let entry = members.string("entry", in: exchange.request.body) else {
            return exchange.refuse(
                .field(
                    "/entry",
                    "text",
                    Text3(kk: "жазбаның белгісі керек", ru: "нужно обозначение записи", en: "the entry is needed")
                )
            )
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("request", request)
            writer.field("principal", raw: exchange.caller.json)
            writer.field("id", exchange.values[0])
            writer.field("entry", entry)
        }
        exchange.ask(sealedCall, writer.take()) { $0.answerVersion($1) }
    }

    private static func organisations(_ exchange: Exchange) {
        var writer = JSONWriter()
        writer.object { $0.field("principal", raw: exchange.caller.json) }
        exchange.ask(organisationsCall, writer.take()) { $0.answerVersion($1) }
    }

    /// The most lines of one list.
    private static let mostLines = 1_000

    /// Takes a list of organisations and acts, as JSON or CSV.
    private static func importOrganisations(_ exchange: Exchange) {
        guard let request = exchange.requestID(), let dryRun = exchange.dryRunParameter(),
            let lines = exchange.listedObjects(most: mostLines)
        else { return }
        var writer = JSONWriter(reserving: lines.count + 512)
        writer.object { writer in
            writer.field("request", request)
            writer.field("principal", raw: exchange.caller.json)
            writer.field("lines", raw: lines)
            if dryRun { writer.field("dryRun", true) }
        }
        exchange.ask(importCall, writer.take()) { $0.answerResults($1) }
    }

    private static func decisionMakers(_ exchange: Exchange) {
        guard let signed = exchange.dayParameter("signed"), let day = exchange.dayParameter("day") else { return }
        guard let signed = signed.day else { return exchange.refuse(.parameter("signed", FieldWords.dayWanted)) }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("organisation", exchange.values[0])
            writer.field("signed", signed.iso)
            writer.field("day", ifPresent: day.day?.iso)
            writer.field("number", ifPresent: exchange.query["number"].flatMap { $0.isEmpty ? nil : $0 })
        }
        exchange.ask(makersCall, writer.take()) { $0.answerBody($1) }
    }

    private static func changeOrganisations(_ exchange: Exchange) {
        guard let order = exchange.order() else { return }
        var writer = JSONWriter(reserving: order.command.count + 512)
        writer.object { order.write(by: exchange.caller, to: &$0) }
        exchange.ask(changeCall, writer.take()) { $0.answerResults($1) }
    }
}
