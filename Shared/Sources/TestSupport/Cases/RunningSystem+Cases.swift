import StrictJSON

extension RunningSystem {
    /// Sets the training clock of all parts, however often it takes.
    public func setClock(_ moment: String) throws {
        let client = client()
        _ = try acknowledged("the clock stands at \(moment)", 200) {
            try client.post("/v1/training/clock", ["now": .string(moment)])
        }
    }

    /// Gives the provider of `SampleFiling` a room and people for hearings.
    public func furnish() throws {
        let client = try client(as: "head")
        for (index, command) in SampleCase.resources.enumerated() {
            _ = try acknowledged("resource \(index)", 200) {
                try client.post("/v1/hearing-resources/commands", command, headers: [("Idempotency-Key", "resource-\(index)")])
            }
        }
    }

    /// Hands in an application under a key until it is acknowledged.
    /// - Returns: the case's id.
    public func openCase(_ application: JSONValue = SampleCase.json(), key: String) throws -> String {
        let client = try client(as: "corporation-employee")
        let reply = try acknowledged("the case \(key)", 201) {
            try client.post("/v1/cases", application, headers: [("Idempotency-Key", key)])
        }
        guard let id = try reply.json()["id"]?.asString else { throw LimitExceeded("\(key): no id in \(reply.text)") }
        return id
    }

    /// Registers a case and stores the paper that stands for all its papers.
    /// - Returns: the stored document.
    public func registerCase(_ id: String) throws -> JSONValue {
        try take(CaseStep(moment: CaseWay.registered, actor: "registrar", command: ["command": "register"]), on: id)
        let client = try client(as: "executor")
        _ = try acknowledged("the paper of \(id)", 201) {
            try client.send(
                "POST",
                "/v1/cases/\(id)/documents?name=paper.pdf&kind=documents",
                headers: [("Content-Type", "application/pdf"), ("Idempotency-Key", "\(id) paper".replacing(" ", with: "-"))],
                body: SampleCase.paper
            )
        }
        let list = try acknowledged("the list of \(id)", 200) { try client.get("/v1/cases/\(id)/documents") }.json()
        guard let paper = list["documents"]?[0]?["document"] else { throw LimitExceeded("no document in \(list)") }
        return paper
    }

    /// Takes a step until it is acknowledged; the clock stands there already.
    /// - Returns: the case after it.
    @discardableResult
    public func take(_ step: CaseStep, on id: String) throws -> JSONValue {
        let client = try client(as: step.actor)
        // The same command twice on a way, such as two signatures, differs in its members.
        let key = "\(id)-\(step.name)-\(step.command["signer"]?.asString ?? step.command["reply"]?["body"]?.asString ?? "")"
        return try acknowledged("\(step.name) of \(id)", 200) {
            try client.post("/v1/cases/\(id)/commands", step.command, headers: [("Idempotency-Key", key)])
        }.json()
    }

    /// Repeats a request as a careful client does: a lost connection and 503 with `Retry-After` mean that it may be tried again.
    /// - Throws: `LimitExceeded` for any other answer.
    private func acknowledged(_ what: String, _ status: Int, _ ask: () throws -> HTTPReply) throws -> HTTPReply {
        try awaiting(what, seconds: 60) {
            do {
                let reply = try ask()
                if reply.status == status { return reply }
                guard reply.status == 503, reply.headers["retry-after"] != nil else {
                    throw LimitExceeded("\(what): \(reply.status) \(reply.text)")
                }
            } catch is HTTPFailure {
                return nil
            }
            return nil
        }
    }
}
