import Contracts
import Law
import StrictJSON

/// Annexes of sealed grounds (rules 8.1). Neither their names nor their hashes ever stand in an address: those are written into the logs
/// of whatever lies between.
enum AnnexRoutes {
    private static let openCall = ServiceMethod(ClearanceInterface.Method.openAnnex)
    private static let readCall = ServiceMethod(ClearanceInterface.Method.readAnnex)

    /// The operations.
    static let all: [Route] = [
        Route(
            .post,
            "/v1/clearances/{id}/annexes",
            "storeAnnex",
            by: .staff,
            body: .document,
            personal: true,
            store
        ),
        Route(
            .post,
            "/v1/clearances/{id}/sealed/annex",
            "openAnnex",
            by: .staff,
            body: .json,
            offers: ["application/octet-stream"],
            personal: true,
            open
        ),
    ]

    /// Takes an annex into the compartment of the caller's body; a sealed entry gives it its name.
    private static func store(_ exchange: Exchange) {
        guard let request = exchange.requestID() else { return }
        guard !exchange.request.body.isEmpty else {
            return exchange.refuse(
                .malformed(Text3(kk: "Құжат бос.", ru: "Документ пуст.", en: "The document is empty."))
            )
        }
        DocumentUpload(
            exchange,
            to: .clearances,
            request: request,
            name: "annex",
            mediaType: "application/octet-stream",
            kind: "annex"
        ).sendNext()
    }

    /// Gives an annex. A POST, because the reading is recorded, before the first byte.
    private static func open(_ exchange: Exchange) {
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
        guard let annex = members.integer("annex", in: exchange.request.body), annex > 0 else {
            return exchange.refuse(
                .field(
                    "/annex",
                    "number",
                    Text3(
                        kk: "қосымшаның 1-ден басталатын нөмірі керек",
                        ru: "нужен номер приложения, считая с 1",
                        en: "the annex's number is needed, counted from 1"
                    )
                )
            )
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("request", request)
            writer.field("principal", raw: exchange.caller.json)
            writer.field("id", exchange.values[0])
            writer.field("entry", entry)
            writer.field("annex", annex)
        }
        exchange.ask(openCall, writer.take()) { exchange, reply in
            guard let ticket = reply.text("ticket"), let digest = reply.text("sha256") else {
                return exchange.refuse(.serviceFailed)
            }
            DocumentDownload(
                exchange,
                by: readCall,
                digest: digest,
                ticket: .init(text: ticket, name: reply.text("name"), mediaType: reply.text("mediaType"))
            ).askNext()
        }
    }
}
