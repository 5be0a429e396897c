import StrictJSON

extension RunningSystem {
    /// A connection that speaks with the token of one of the demo staff, such as `registrar` or `department-reviewer`.
    /// - Throws: `LimitExceeded` when the system was started without the demo tokens or there is no such member.
    public func client(as member: String) throws -> HTTPClient {
        guard let tokens, let token = try JSONValue(parsing: FileText.bytes(tokens))[member]?["token"]?.asString else {
            throw LimitExceeded("no demo token of \(member)")
        }
        let client = client()
        client.headers = [("Authorization", "Bearer \(token)")]
        return client
    }

    /// A connection that speaks as the filer of a complaint.
    public func client(following filing: AcknowledgedFiling) -> HTTPClient {
        let client = client()
        client.headers = [("Authorization", "Tracking \(filing.trackingCode)")]
        return client
    }

    /// How many events the complaints service has recorded.
    public func events() throws -> Int64 {
        let head = try client().get("/v1/journal/complaints/head").json()
        guard let size = head["size"]?.asInteger else { throw LimitExceeded("no journal head: \(head)") }
        return size
    }

    /// Every complaint that a member of staff sees in the list, page by page.
    public func listedComplaints(as member: String = "registrar") throws -> [JSONValue] {
        let client = try client(as: member)
        var items: [JSONValue] = []
        var target = "/v1/complaints?limit=50"
        while true {
            let page = try client.get(target).json()
            items += page["items"]?.asArray ?? []
            guard let cursor = page["next"]?.asString else { return items }
            target = "/v1/complaints?limit=50&cursor=\(cursor)"
        }
    }
}
