import StrictJSON

extension Command {
    /// `shagym resume`: a reader that stopped goes on elsewhere.
    static let resume = Command(
        name: "resume",
        summary: "let a service go on following a log after it stopped; two people and a reason",
        arguments: ["<service>", "<source>"],
        options: [
            Option("after", "NUMBER", "go on with the event after this one of the log as it is now"),
            Option("reason", "TEXT", "why nothing is lost or done twice; recorded in the service's log"),
            Option("epoch", "EPOCH", "the log's epoch (default: as the followed service says)"),
            TwoPeople.person,
        ] + PartConnection.options,
        notes: [
            "Events up to NUMBER have no effects in the service, or had them before; those after it have them now. Find out first which are which.",
            TwoPeople.note,
        ],
        examples: [
            "shagym resume hearings /complaints --after 118 --reason \"restored from the copy of 3 July, 118 is the last event known here\""
        ]
    ) { invocation in
        let service = invocation.arguments[0]
        let source = TwoPeople.source(invocation.arguments[1])
        guard let after = try invocation.integer("after", in: 0...Int.max) else {
            throw UsageError("--after is missing, for example: --after 118")
        }
        let reason = try invocation.required("reason", example: "\"118 is the last event known here\"")
        let connection = try PartConnection(service, invocation)
        let followed = try connection.call("kz.shagym.bus.Status")["followed"]?.asArray ?? []
        guard followed.contains(where: { $0["source"]?.asString == source && $0["state"]?.asString == "stopped" }) else {
            throw Failure("\(service) has not stopped following \(source); shagym status \(service) shows what it follows")
        }
        let epoch =
            try invocation.value("epoch")
            ?? PartConnection(String(source.dropFirst()), invocation).call("kz.shagym.bus.Status")["epoch"]?.asString ?? ""
        let person = TwoPeople.person(invocation)
        let answer = try connection.call("kz.shagym.bus.Resume") { parameters in
            parameters.field("source", source)
            parameters.field("epoch", epoch)
            parameters.field("after", after)
            parameters.field("reason", reason)
            parameters.field("person", ifPresent: person)
        }
        if !TwoPeople.isProposal(answer, by: person) {
            Terminal.print("\(service) follows \(source) again, after event \(after).")
        }
        return ExitStatus.done
    }
}
