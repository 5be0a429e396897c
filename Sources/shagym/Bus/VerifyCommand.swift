import Glibc
import Journal
import ServiceKit

extension Command {
    /// `shagym verify`: reads whole journals again.
    static let verify = Command(
        name: "verify",
        summary: "read the whole journal of every service again and recompute every hash",
        options: [
            Option("service", "NAME", "only this service (default: every one that runs or has data there)"),
            Option("json", "print each finding as JSON, one a line"),
        ] + PartConnection.options,
        notes: [
            "A running service is asked; if none runs, the journal is opened here and locked meanwhile.",
            "--data may name a backup: then all its files are compared with the hashes they were copied with, too.",
            "An encrypted copy of clearances is opened with the key that SHAGYM_CLEARANCE_BACKUP_KEY names, in memory where there is room,",
            "else in a closed temporary folder; what was opened is removed, also when this command is killed.",
            "Exit status 0: all sound; 1: one is damaged, with the first finding.",
        ],
        examples: ["shagym verify", "shagym verify --data /var/lib/shagym --service complaints"]
    ) { invocation in
        let places = try Places(
            data: invocation.value("data"),
            run: invocation.value("run"),
            settings: nil,
            environment: ProcessEnvironment.all
        )
        let services = invocation.value("service").map { [$0] } ?? present(places)
        guard !services.isEmpty else {
            throw Failure(
                "no service runs in \(places.run), and there is no journal in \(places.data). Say where it is: --data DIR"
            )
        }
        var isSound = true
        for (index, service) in services.enumerated() {
            let finding = try find(service, places)
            isSound = isSound && finding.isSound
            if index > 0, !invocation.has("json") { Terminal.print("") }
            Terminal.print(invocation.has("json") ? finding.json : finding.text)
        }
        return isSound ? ExitStatus.done : ExitStatus.failed
    }

    /// The services that run, or whose journals lie in the data folder. The gateway keeps no log and is none.
    private static func present(_ places: Places) -> [String] {
        let names = FileBytes.names(in: places.data).filter {
            $0 != "gateway" && FileBytes.exists("\(places.data)/\($0)/\($0).sqlite") || sealed($0, places) != nil
        }
        // The sockets may be those of another system than the one whose folder was named.
        let isCopy = names.contains { BackupCheck.isBackup("\(places.data)/\($0)") || sealed($0, places) != nil }
        return isCopy ? names : Set(names).union(places.services).sorted()
    }

    /// The encrypted copy of a service; nil where there is none.
    private static func sealed(_ service: String, _ places: Places) -> SealedCopy? {
        let copy = SealedCopy(folder: "\(places.data)/\(service)", service: service)
        return service == Command.sealed && copy.exists ? copy : nil
    }

    private static func find(_ service: String, _ places: Places) throws -> JournalFinding {
        let folder = "\(places.data)/\(service)"
        if let copy = sealed(service, places) { return try checkSealed(copy, key: copy.key(places)) }
        if BackupCheck.isBackup(folder) { return try checkBackup(service, folder) }
        do throws(Failure) {
            let answer = try PartConnection(service, path: places.socket(of: service)).call(
                "kz.shagym.journal.Verify",
                timeoutSeconds: 3600
            )
            return JournalFinding(answer, of: service)
        } catch {
            guard error.status == ExitStatus.unavailable else { throw error }
            guard access(folder, F_OK) == 0 else {
                throw Failure("\(service) does not run, and there is no journal in \(folder). Say where it is: --data DIR")
            }
            return try JournalFinding(folder: folder, name: service)
        }
    }

    /// Twice the archive's length: as one file, then as many.
    private static func checkSealed(_ copy: SealedCopy, key: BackupKey) throws -> JournalFinding {
        _ = umask(0o077)
        let opened = try PassingFolder(room: copy.size * 2 + 16 << 20)
        defer { opened.remove() }
        let plain = "\(opened.path)/\(copy.service)"
        try Folders.make(plain)
        do throws(Failure) {
            try copy.open(into: plain, key: key)
        } catch {
            return JournalFinding(service: copy.service, damage: error.description)
        }
        return try checkBackup(copy.service, plain)
    }

    private static func checkBackup(_ service: String, _ folder: String) throws -> JournalFinding {
        let meter = ProgressLine(service)
        defer { meter.end() }
        do {
            _ = try BackupCheck.run(folder, service: service) { meter.show($0) }
        } catch let fault as BackupFault {
            return JournalFinding(service: service, damage: "\(fault)")
        }
        return try JournalFinding(folder: folder, name: service)
    }
}
