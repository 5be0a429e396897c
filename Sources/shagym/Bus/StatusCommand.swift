import ServiceKit
import StrictJSON

extension Command {
    /// `shagym status`: the logs of services, who follows them, and whom they follow.
    static let status = Command(
        name: "status",
        summary: "show the log of each service, its readers, the logs it follows and the calls it owes",
        arguments: ["[service]"],
        options: [Option("json", "print each service's answer as JSON, one a line")] + PartConnection.options,
        notes: [
            "Without a name every running service is asked.",
            "Exit status 1 when something waits for an operator: a followed log that stopped, or a parked event.",
        ],
        examples: ["shagym status", "shagym status hearings --json | jq .followed"]
    ) { invocation in
        let places = try Places(
            data: invocation.value("data"),
            run: invocation.value("run"),
            settings: nil,
            environment: ProcessEnvironment.all
        )
        let services = invocation.argument(0).map { [$0] } ?? places.services
        guard !services.isEmpty else {
            throw Failure(
                "no service runs in \(places.run). Start the system (shagym up), or say where it runs: --data DIR or --run DIR",
                status: ExitStatus.unavailable
            )
        }
        var isWell = true
        for (index, service) in services.enumerated() {
            let answer = try PartConnection(service, path: places.socket(of: service)).call("kz.shagym.bus.Status")
            let page = StatusPage(service: service, status: answer)
            isWell = isWell && page.isWell
            if index > 0, !invocation.has("json") { Terminal.print("") }
            Terminal.print(invocation.has("json") ? page.json : page.text)
        }
        return isWell ? ExitStatus.done : ExitStatus.failed
    }
}
