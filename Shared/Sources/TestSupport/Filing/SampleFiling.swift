import StrictJSON

/// Complaints to file in tests; every person in them is made up.
public enum SampleFiling {
    /// A provider of the demo directory, whose complaints are numbered `ALM-BOS-<year>-<number>`.
    public static let provider = "almaty-bostandyk"

    /// A complaint about a provider's inaction, handed in at that provider.
    public static func json(
        at body: String = provider, circumstances: String = "Құжаттарым бойынша шешім уақтылы қабылданбады.",
        changed: (inout JSONObject) -> Void = { _ in }
    ) -> JSONValue {
        var object: JSONObject = [
            "body": .string(body),
            "respondent": ["kind": "PRV", "body": .string(body)],
            "object": ["kind": "inaction"],
            "complainant": [
                "name": "Ахметова Айгерім", "identificationNumber": "900615400345", "postalAddress": "Алматы, Абай даңғылы 1",
            ],
            "circumstances": .string(circumstances),
            "demands": ["Шешім қабылдау"],
        ]
        changed(&object)
        return .object(object)
    }
}

/// A filing that was acknowledged.
public struct AcknowledgedFiling: Hashable, Sendable {
    /// The complaint's id.
    public let id: String
    /// Its registration number.
    public let number: String
    /// The code its filer follows it with.
    public let trackingCode: String

    /// Reads the answer 201 to a filing.
    /// - Throws: `LimitExceeded` when it is something else.
    public init(_ reply: HTTPReply) throws {
        guard reply.status == 201, let body = try? reply.json(), let id = body["id"]?.asString, let number = body["number"]?.asString,
            let code = body["trackingCode"]?.asString
        else { throw LimitExceeded("not an acknowledged filing: \(reply.status) \(reply.text)") }
        self.id = id
        self.number = number
        trackingCode = code
    }

    /// The running number at the end of the registration number.
    public var runningNumber: Int? { number.split(separator: "-").last.flatMap { Int($0) } }
}

extension HTTPClient {
    /// Files a complaint.
    public func file(_ complaint: JSONValue = SampleFiling.json(), key: String? = nil) throws -> HTTPReply {
        try post("/v1/complaints", complaint, headers: key.map { [("Idempotency-Key", $0)] } ?? [])
    }

    /// Files a complaint under a key until it is acknowledged, as a careful client does: whatever else comes must be a sign that it
    /// may be tried again.
    /// - Parameter refused: told each refused or lost attempt.
    /// - Throws: `LimitExceeded` for an answer after which a client would give up, or when `seconds` have passed.
    public func fileUntilAcknowledged(
        _ complaint: JSONValue = SampleFiling.json(), key: String, seconds: Double = 60,
        refused: (HTTPReply?) -> Void = { _ in }
    ) throws -> AcknowledgedFiling {
        try awaiting("the filing \(key) is acknowledged", seconds: seconds) {
            do {
                let reply = try file(complaint, key: key)
                if reply.status == 201 { return try AcknowledgedFiling(reply) }
                refused(reply)
                guard reply.status == 503, reply.headers["retry-after"] != nil else {
                    throw LimitExceeded("\(key): \(reply.status) \(reply.headers) \(reply.text)")
                }
            } catch is HTTPFailure {
                refused(nil)
            }
            return nil
        }
    }

    /// Sends bytes and hangs up without waiting for an answer.
    public func abandon(_ bytes: [UInt8]) throws {
        _ = try? exchange(bytes, waits: false)
        disconnect()
    }
}

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
