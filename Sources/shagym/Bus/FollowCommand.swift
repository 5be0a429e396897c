import Glibc
import StrictJSON

extension Command {
    /// `shagym follow`: events of a service as they come.
    static let follow = Command(
        name: "follow",
        summary: "print the events of a service as they are recorded",
        arguments: ["<service>"],
        options: [
            Option("after", "NUMBER", "begin after this event's number (default: the newest, so only new events are shown)"),
            Option("types", "A,B", "only these types of event"),
            Option("reader", "NAME", "the name under which the service counts this reader (default: shagym-follow-<process id>)"),
            Option("json", "print each event as its CloudEvents JSON, one a line"),
        ] + PartConnection.options,
        notes: ["Ends with Ctrl-C. With --after 0 everything from the first event on is shown."],
        examples: ["shagym follow complaints", "shagym follow complaints --after 0 --json | jq .type"]
    ) { invocation in
        let connection = try PartConnection(invocation.arguments[0], invocation)
        let status = try connection.call("kz.shagym.bus.Status")
        let head = status["head"]?.asInteger ?? 0
        let after = try invocation.integer("after", in: 0...Int.max).map { Int64($0) } ?? head
        let types = invocation.value("types")?.split(separator: ",").map(String.init)
        let page = FollowPage(isJSON: invocation.has("json"))
        try connection.callMore("kz.shagym.bus.Read") { parameters in
            parameters.field("reader", invocation.value("reader") ?? "shagym-follow-\(getpid())")
            parameters.field("epoch", ifPresent: status["epoch"]?.asString)
            parameters.field("after", after)
            if let types { parameters.array("types") { list in for type in types { list.string(type) } } }
        } each: { answer in
            for event in answer["events"]?.asArray ?? [] { page.show(event) }
            return true
        }
        return ExitStatus.done
    }
}
