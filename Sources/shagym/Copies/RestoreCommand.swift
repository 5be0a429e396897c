import Glibc
import Journal
import ServiceKit

extension Command {
    /// `shagym restore`: puts a backup in the place of lost data.
    static let restore = Command(
        name: "restore",
        summary: "check a backup and put it where services will find their data",
        arguments: ["<backup>", "[service …]"],
        options: [Option("data", "DIR", "the data folder to fill; the services' folders in it must be missing or empty")],
        notes: [
            "Without a name every service in the backup is restored. Everything is checked first: all hashes, then the whole journal.",
            "An encrypted copy of clearances is opened with the key that SHAGYM_CLEARANCE_BACKUP_KEY names, in a closed folder beside the data.",
            "A restored log has a new epoch, so that whoever follows it notices. What they must do is printed at the end.",
            "A restore that was cut short can be given again. Run it as the user of the services.",
        ],
        examples: ["shagym restore /var/backups/shagym/2026-07-03 --data /var/lib/shagym"]
    ) { invocation in
        let backup = Installation.absolute(invocation.arguments[0])
        let data = Installation.absolute(try invocation.required("data", example: "/var/lib/shagym"))
        let named = Array(invocation.arguments.dropFirst())
        let sealed = SealedCopy(folder: "\(backup)/\(Command.sealed)", service: Command.sealed)
        let found = BackupCheck.services(in: backup) + (sealed.exists ? [Command.sealed] : [])
        let services = named.isEmpty ? found : named
        guard !services.isEmpty else { throw Failure("\(backup) holds no finished backup of any service") }
        for service in services where !ServiceRestore.isFree("\(data)/\(service)", name: service) {
            throw Failure(
                "\(data)/\(service) is not empty, and a restore overwrites nothing. Move it away, or choose another --data"
            )
        }
        _ = umask(0o077)
        try Folders.make(data)
        try Folders.claim(data)
        let opened = "\(data)/.opening"
        defer { try? ExternalProgram.run("rm", ["-rf", opened]) }
        if sealed.exists, services.contains(Command.sealed) { try open(sealed, into: opened) }
        func source(_ service: String) -> String { sealed.exists && service == Command.sealed ? opened : backup }
        for service in services { try check(service, in: source(service)) }
        var heads: [(service: String, head: TreeHead)] = []
        for service in services { heads.append((service, try restore(service, from: source(service), to: data))) }
        for (service, head) in heads {
            Terminal.print("\(Terminal.strong("\(service) is restored")): \(head.size) events, new epoch \(head.epoch)")
        }
        Terminal.print(RestorePage.text(heads))
        return ExitStatus.done
    }

    private static func open(_ copy: SealedCopy, into folder: String) throws {
        let places = try Places(data: nil, run: nil, settings: nil, environment: ProcessEnvironment.all)
        let key = try copy.key(places)
        let plain = "\(folder)/\(copy.service)"
        try ExternalProgram.run("rm", ["-rf", folder])
        try Folders.make(plain)
        try copy.open(into: plain, key: key)
    }

    private static func check(_ service: String, in backup: String) throws {
        let meter = ProgressLine(service)
        defer { meter.end() }
        do {
            _ = try BackupCheck.run("\(backup)/\(service)", service: service) { meter.show($0) }
        } catch let fault as BackupFault {
            throw Failure("\(service) is not restored, nothing was changed: \(fault)")
        }
    }

    private static func restore(_ service: String, from backup: String, to data: String) throws -> TreeHead {
        do {
            return try ServiceRestore.run(from: "\(backup)/\(service)", to: "\(data)/\(service)", name: service)
        } catch JournalFailure.inUse {
            throw Failure("\(data)/\(service) is in use. Stop the service first")
        } catch let failure as JournalFailure {
            throw Failure("\(service) is not restored: \(failure)")
        }
    }
}
