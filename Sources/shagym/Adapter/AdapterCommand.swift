import Directory
import ServiceKit

extension Command {
    /// `shagym adapter`: hands the messages to another information system over, one by one.
    static let adapter = Command(
        name: "adapter",
        summary: "hand the messages to another information system over to a program or a folder",
        arguments: ["<system>", "[-- program …]"],
        options: [
            Option("state", "DIR", "where the adapter keeps how far it is, and the messages on their way"),
            Option("after", "NUMBER", "at the first start only: begin after this event's number (default 0, the whole log)"),
            Option("timeout", "SECONDS", "how long the program may take for one message, 1 to 3600 (default 60)"),
        ] + PartConnection.options,
        notes: [
            "Systems: \(ExternalSystem.allCases.map(\.rawValue).joined(separator: ", ")).",
            "The program gets one message at a time as JSON on its standard input and its folder, with the documents, in"
                + " MESSAGE_FOLDER. When it ends with 0 the message counts as handed over, else it gets it again after a growing pause."
                + " Without a program each message becomes a folder in DIR/outbox, complete when it appears; whoever takes it removes it.",
            "After a crash a message may come a second time, with the same event id. What the other system answers goes back with"
                + " shagym answer.",
        ],
        examples: [
            "shagym adapter burkitIm --state /var/lib/shagym/burkitIm -- /usr/local/bin/send-to-burkit",
            "shagym adapter serviceMonitoringIs --state /var/lib/shagym/monitoring",
        ]
    ) { invocation in
        let system = try ExternalSystem(typed: invocation.arguments[0])
        let folder = try AdapterFolder(
            try invocation.required("state", example: "/var/lib/shagym/\(system.rawValue)"),
            of: system
        )
        let words = Array(invocation.arguments.dropFirst())
        let program =
            words.isEmpty
            ? nil : try AdapterProgram(words, timeoutSeconds: try invocation.integer("timeout", in: 1...3_600) ?? 60)
        let first = try invocation.integer("after", in: 0...Int.max).map { Int64($0) }
        let position = try folder.position(first: first)
        try Adapter(system, folder: folder, program: program, socket: PartConnection.socket(of: "hearings", invocation)).run(
            from: position
        )
    }
}

extension ExternalSystem {
    /// - Throws: `UsageError` naming the systems there are.
    init(typed word: String) throws(UsageError) {
        guard let system = ExternalSystem(rawValue: word) else {
            let names = Self.allCases.map(\.rawValue)
            let hint = Similar.word(to: word, among: names).map { " Did you mean \($0)?" } ?? ""
            throw UsageError("there is no system \"\(word)\".\(hint) Systems: \(names.joined(separator: ", "))")
        }
        self = system
    }
}
