import Gateway
import Glibc
import ServiceKit

extension Command {
    /// `shagym serve`: one part alone, for systemd or containers.
    static let serve = Command(
        name: "serve",
        summary: "run one part in the foreground: \(Part.names.joined(separator: ", "))",
        arguments: ["<part>"],
        notes: [
            "Settings come from the environment (SHAGYM_DATA, SHAGYM_RUN, SHAGYM_PORT …) and the file SHAGYM_SETTINGS names.",
            "SIGTERM or Ctrl-C stops it cleanly. `shagym up` runs all parts together.",
        ],
        examples: ["SHAGYM_DATA=/var/lib/shagym SHAGYM_RUN=/run/shagym shagym serve complaints"]
    ) { invocation in
        switch invocation.arguments[0] {
        case "gateway": return GatewayProgram.run(environment: ProcessEnvironment.all)
        case let service where Part.services.contains(service):
            let program = try Part.program(of: service)
            let words = [strdup(program), nil]
            execv(program, words)
            throw Failure("cannot start \(program): \(TextFile.reason())")
        case let other: throw UsageError("there is no part \"\(other)\"; parts: \(Part.names.joined(separator: ", "))")
        }
    }
}
