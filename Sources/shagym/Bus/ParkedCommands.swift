import StrictJSON

extension Command {
    private static let event = ["<service>", "<source>", "<number>"]

    private static let waiting = TwoPeople.note + " Events of the same subject that wait behind are then taken in their order."

    /// `shagym parked list`: events of other services that were put aside.
    static let parkedList = Command(
        name: "parked list",
        summary: "list the events of other services that a service could not take",
        arguments: ["<service>"],
        options: [Option("json", "print JSON")] + PartConnection.options,
        notes: ["An event is put aside after its effects failed several times; later events of its subject wait behind it."],
        examples: ["shagym parked list hearings"]
    ) { invocation in
        let answer = try PartConnection(invocation.arguments[0], invocation).call("kz.shagym.bus.ListParked")
        guard !invocation.has("json") else {
            Terminal.print(String(decoding: answer.jsonBytes, as: UTF8.self))
            return ExitStatus.done
        }
        let events = answer["parked"]?.asArray ?? []
        guard !events.isEmpty else {
            Terminal.print("Nothing is parked.")
            return ExitStatus.done
        }
        let rows = events.map { event in
            let proposal = event["decision"]?.asString.map { "\($0) by \(event["proposer"]?.asString ?? "")" } ?? ""
            return ["source", "sequence", "type", "subject", "attempts", "since", "error"].map { Self.cell(event[$0]) } + [
                proposal
            ]
        }
        let header = ["SOURCE", "NUMBER", "TYPE", "SUBJECT", "ATTEMPTS", "SINCE", "ERROR", "PROPOSED"]
        Terminal.print(Columns.aligned([header] + rows).joined(separator: "\n"))
        return ExitStatus.done
    }

    /// `shagym parked retry`: try a parked event again.
    static let parkedRetry = Command(
        name: "parked retry",
        summary: "try a parked event again; two people",
        arguments: event,
        options: [Option("reason", "TEXT", "why it may succeed now"), TwoPeople.person] + PartConnection.options,
        notes: [waiting],
        examples: ["shagym parked retry hearings /complaints 41 --reason \"mended in 0.3.1\""]
    ) { invocation in
        try decide("Retry", reason: invocation.value("reason"), invocation)
    }

    /// `shagym parked skip`: leave a parked event out.
    static let parkedSkip = Command(
        name: "parked skip",
        summary: "leave a parked event out for good; two people and a reason",
        arguments: event,
        options: [Option("reason", "TEXT", "why its effects are not needed; recorded in the service's log"), TwoPeople.person]
            + PartConnection.options,
        notes: [waiting, "The service records an event that names the event left out, both people and both reasons."],
        examples: ["shagym parked skip hearings /complaints 41 --reason \"the case was closed by hand, note 17\""]
    ) { invocation in
        try decide("Skip", reason: try invocation.required("reason", example: "\"the case was closed by hand\""), invocation)
    }

    private static func decide(_ method: String, reason: String?, _ invocation: Invocation) throws -> Int32 {
        let service = invocation.arguments[0]
        let source = TwoPeople.source(invocation.arguments[1])
        guard let number = Int64(invocation.arguments[2]), number > 0 else {
            throw UsageError("<number> is the event's number in \(source), as `shagym parked list \(service)` shows it")
        }
        let connection = try PartConnection(service, invocation)
        let parked = try connection.call("kz.shagym.bus.ListParked")["parked"]?.asArray ?? []
        guard parked.contains(where: { $0["source"]?.asString == source && $0["sequence"]?.asInteger == number }) else {
            throw Failure(
                "event \(number) of \(source) is not parked in \(service); shagym parked list \(service) shows those that are"
            )
        }
        let person = TwoPeople.person(invocation)
        let answer = try connection.call("kz.shagym.bus.\(method)") { parameters in
            parameters.field("source", source)
            parameters.field("sequence", number)
            parameters.field("reason", ifPresent: reason)
            parameters.field("person", ifPresent: person)
        }
        guard !TwoPeople.isProposal(answer, by: person) else { return ExitStatus.done }
        let applied = answer["applied"]?.asInteger ?? 0
        Terminal.print("Done. Events taken: \(applied).")
        // A retry that took nothing has failed again.
        return method == "Retry" && applied == 0 ? ExitStatus.failed : ExitStatus.done
    }

    private static func cell(_ value: JSONValue?) -> String { value?.asString ?? value?.asInteger.map { String($0) } ?? "" }
}
