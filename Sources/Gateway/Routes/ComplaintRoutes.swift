/// Complaints: filed, read, listed, and moved on by commands.
enum ComplaintRoutes {
    private static let matter = Matter.complaints

    /// The operations.
    static let all: [Route] =
        [
            Route(.post, "/v1/complaints", "fileComplaint", body: .json, query: ["dryRun"], personal: true, file),
            Route(
                .get,
                "/v1/complaints",
                "listComplaints",
                by: .staff,
                query: ["limit", "cursor"] + Matter.filters,
                personal: true,
                matter.list
            ),
            Route(
                .post,
                "/v1/complaints/{id}/commands",
                "commandComplaint",
                by: .staffOrFiler,
                body: .json,
                query: ["dryRun"],
                personal: true,
                matter.command
            ),
            Route(
                .get,
                "/v1/complaints/{id}/documents/{sha256}",
                "readDocument",
                by: .staffOrFiler,
                personal: true,
                matter.readDocument
            ),
            Route(
                .post,
                "/v1/complaints/{id}/documents",
                "storeDocument",
                by: .staffOrFiler,
                body: .document,
                query: ["name", matter.documentKind],
                personal: true,
                matter.storeDocument
            ),
        ]
        + [
            ("", "getComplaint", "view"), ("/events", "getComplaintEvents", "events"),
            ("/deadlines", "getComplaintDeadlines", "deadlines"), ("/next-steps", "getComplaintNextSteps", "next-steps"),
            ("/receipt", "getComplaintReceipt", "receipt"), ("/documents", "listDocuments", "documents"),
            ("/papers", "listComplaintPapers", "papers"),
        ].map { path, operation, part in
            Route(.get, "/v1/complaints/{id}" + path, operation, by: .staffOrFiler, personal: true, matter.get(part))
        }

    /// Anybody may file; without a name only so often.
    private static func file(_ exchange: Exchange) {
        if case .anonymous = exchange.caller.kind, let seconds = exchange.gateway.takeFiling(exchange) {
            return exchange.refuse(.tooMany(retryAfterSeconds: seconds))
        }
        matter.receive(exchange)
    }
}
