import Glibc
import ServiceKit

extension Command {
    /// `shagym verify`: reads a whole journal again.
    static let verify = Command(
        name: "verify",
        summary: "read a service's whole journal again and recompute every hash",
        options: [
            Option("service", "NAME", "which service (default complaints)"),
            Option("json", "print the finding as JSON"),
        ] + PartConnection.options,
        notes: [
            "A running service is asked; if none runs, the journal is opened here and locked meanwhile.",
            "Exit status 0: sound; 1: damaged, with the first finding.",
        ],
        examples: ["shagym verify", "shagym verify --data /var/lib/shagym --service complaints"]
    ) { invocation in
        let service = invocation.value("service") ?? "complaints"
        guard Part.services.contains(service) else {
            throw UsageError("there is no service \"\(service)\"; services: \(Part.services.joined(separator: ", "))")
        }
        let places = try Places(
            data: invocation.value("data"),
            run: invocation.value("run"),
            settings: nil,
            environment: ProcessEnvironment.all
        )
        let finding: JournalFinding
        do throws(Failure) {
            let answer = try PartConnection(service, path: places.socket(of: service)).call(
                "kz.shagym.journal.Verify",
                timeoutSeconds: 3600
            )
            finding = JournalFinding(answer)
        } catch {
            guard error.status == ExitStatus.unavailable else { throw error }
            let folder = "\(places.data)/\(service)"
            guard access(folder, F_OK) == 0 else {
                throw Failure("\(service) does not run, and there is no journal in \(folder). Say where it is: --data DIR")
            }
            finding = try JournalFinding(folder: folder, name: service)
        }
        Terminal.print(invocation.has("json") ? finding.json : finding.text)
        return finding.isSound ? ExitStatus.done : ExitStatus.failed
    }
}
