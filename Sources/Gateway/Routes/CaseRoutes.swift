import CivilTime
import Contracts
import StrictJSON

/// Administrative cases (R8, R9, 11.1): opened at the State Corporation or through the portal, read, listed, and moved on by
/// commands up to a grant or, after a hearing, a refusal.
enum CaseRoutes {
    private static let matter = Matter.cases
    private static let slotsCall = ServiceMethod(HearingsInterface.Method.slots)

    /// The operations.
    static let all: [Route] =
        [
            Route(.post, "/v1/cases", "receiveCase", by: .staff, body: .json, query: ["dryRun"], personal: true, matter.receive),
            Route(
                .get,
                "/v1/cases",
                "listCases",
                by: .staff,
                query: ["limit", "cursor"] + Matter.filters,
                personal: true,
                matter.list
            ),
            Route(
                .post,
                "/v1/cases/import",
                "importCases",
                by: .staff,
                body: .list,
                query: ["dryRun"],
                personal: true,
                CaseImport.take
            ),
            Route(
                .post,
                "/v1/cases/{id}/commands",
                "commandCase",
                by: .staff,
                body: .json,
                query: ["dryRun"],
                personal: true,
                matter.command
            ),
            Route(
                .get,
                "/v1/cases/{id}/slots",
                "getCaseSlots",
                by: .staff,
                query: ["from", "to", "needs"],
                personal: true,
                slots
            ),
            Route(
                .post,
                "/v1/cases/{id}/documents",
                "storeCaseDocument",
                by: .staff,
                body: .document,
                query: ["name", matter.documentKind],
                personal: true,
                matter.storeDocument
            ),
            Route(
                .get,
                "/v1/cases/{id}/documents/{sha256}",
                "readCaseDocument",
                by: .staff,
                personal: true,
                matter.readDocument
            ),
        ]
        + [
            ("", "getCase", "view"), ("/events", "getCaseEvents", "events"), ("/deadlines", "getCaseDeadlines", "deadlines"),
            ("/next-steps", "getCaseNextSteps", "next-steps"), ("/documents", "listCaseDocuments", "documents"),
            ("/manifest", "getCaseManifest", "manifest"), ("/plan", "getCasePlan", "plan"),
            ("/notices", "getCaseNotices", "notices"), ("/form", "getCaseForm", "form"),
            ("/papers", "listCasePapers", "papers"),
        ].map { path, operation, part in
            Route(.get, "/v1/cases/{id}" + path, operation, by: .staff, personal: true, matter.get(part))
        }

    /// Lawful and free slots. What the hearing needs is an object, so it stands in the query as JSON.
    private static func slots(_ exchange: Exchange) {
        guard let from = exchange.dayParameter("from"), let to = exchange.dayParameter("to") else { return }
        var needs: [UInt8]?
        if let text = exchange.query["needs"] {
            let bytes = Array(text.utf8)
            do throws(JSONError) { _ = try JSONMembers(scanning: bytes) } catch { return exchange.refuse(.json(error)) }
            needs = bytes
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("id", exchange.values[0])
            writer.field("from", ifPresent: from.day?.iso)
            writer.field("to", ifPresent: to.day?.iso)
            if let needs { writer.field("needs", raw: needs) }
        }
        exchange.ask(slotsCall, writer.take()) { $0.answerBody($1) }
    }
}
