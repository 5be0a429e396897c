import Glibc
import ServiceKit
import StrictJSON

extension Command {
    /// `shagym calendar reload`: a new calendar without a restart.
    static let calendarReload = Command(
        name: "calendar reload",
        summary: "make running parts read calendar/kz.json again and compute open deadlines with it",
        arguments: ["[part …]"],
        options: [Option("json", "print each part's answer as JSON, one a line")] + PartConnection.options,
        notes: [
            "Without a name every running part is told: the services and the gateway.",
            "Put the new file in the place of the old one first. Each service records what changes as events that keep the old dates.",
            "A calendar that cannot be used is refused with the reason; the part goes on with the old one. Exit status 1 then.",
        ],
        examples: ["shagym calendar reload", "shagym calendar reload --data /var/lib/shagym --run /run/shagym"]
    ) { invocation in
        let places = try Places(
            data: invocation.value("data"),
            run: invocation.value("run"),
            settings: nil,
            environment: ProcessEnvironment.all
        )
        let running = places.services + (access(places.socket(of: "gateway"), F_OK) == 0 ? ["gateway"] : [])
        let parts = invocation.arguments.isEmpty ? running : invocation.arguments
        guard !parts.isEmpty else {
            throw Failure(
                "nothing runs in \(places.run). Start the system (shagym up), or say where it runs: --data DIR or --run DIR",
                status: ExitStatus.unavailable
            )
        }
        var failed = false
        for part in parts {
            do throws(Failure) {
                let answer = try PartConnection(part, path: places.socket(of: part)).call(
                    part == "gateway" ? "kz.shagym.gateway.ReloadCalendar" : "kz.shagym.service.ReloadCalendar",
                    timeoutSeconds: 3600
                )
                Terminal.print(invocation.has("json") ? json(part, answer) : text(part, answer))
            } catch {
                Terminal.complain("\(part): \(error.description)")
                failed = true
            }
        }
        return failed ? ExitStatus.failed : ExitStatus.done
    }

    private static func text(_ part: String, _ answer: JSONValue) -> String {
        let edition = answer["edition"]?.asString ?? ""
        return "\(part): calendar \(edition)" + (answer["moved"]?.asInteger.map { ", deadlines moved in \($0) matters" } ?? "")
    }

    private static func json(_ part: String, _ answer: JSONValue) -> String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("part", part)
            object.field("edition", answer["edition"]?.asString ?? "")
            object.field("sha256", answer["sha256"]?.asString ?? "")
            object.field("moved", ifPresent: answer["moved"]?.asInteger)
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
