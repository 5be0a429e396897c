import Glibc
import Journal
import ServiceKit
import StrictJSON

extension Command {
    /// `shagym backup`: a consistent copy of running services.
    static let backup = Command(
        name: "backup",
        summary: "copy running services, while they work, into a folder with the hashes of all files",
        arguments: ["<folder>", "[service …]"],
        options: [Option("json", "print each service's copy as JSON, one a line")] + PartConnection.options,
        notes: [
            "Without a name every running service is copied, each into a folder of its own name in <folder>. Nothing is ever overwritten.",
            "The services write the copies themselves: their users must be able to write to <folder>. A copy is as confidential as the original.",
            "Copies of clearances can have a place (SHAGYM_CLEARANCE_BACKUP_FOLDER) and a key (SHAGYM_CLEARANCE_BACKUP_KEY) of their own: then",
            "they are encrypted with openssl, and nothing is left in clear. Without a key they are as readable as the original.",
            "Check one later with `shagym verify --data <folder>`, or with `sha256sum -c SHA256SUMS` in the service's folder.",
        ],
        examples: ["shagym backup /var/backups/shagym/2026-07-03", "shagym backup copy complaints --data run/data"]
    ) { invocation in
        let places = try Places(
            data: invocation.value("data"),
            run: invocation.value("run"),
            settings: nil,
            environment: ProcessEnvironment.all
        )
        let folder = Installation.absolute(invocation.arguments[0])
        let named = Array(invocation.arguments.dropFirst())
        let services = named.isEmpty ? places.services : named
        guard !services.isEmpty else {
            throw Failure(
                "no service runs in \(places.run). Start the system (shagym up), or say where it runs: --data DIR or --run DIR",
                status: ExitStatus.unavailable
            )
        }
        let key = places.clearanceBackupKey
        for service in services {
            let place = Self.place(of: service, in: folder, places)
            guard access("\(place)/\(service)", F_OK) != 0 else {
                throw Failure("\(place)/\(service) is there already, and a backup overwrites nothing. Choose another folder")
            }
        }
        for service in services {
            let place = Self.place(of: service, in: folder, places)
            try Folders.make(place)
            let copied: JSONValue
            if service == Self.sealed, let key {
                copied = try copySealed(service, to: place, places, key: BackupKey(key))
            } else {
                copied = try copy(service, to: place, places)
            }
            Terminal.print(
                invocation.has("json")
                    ? String(decoding: copied.jsonBytes, as: UTF8.self)
                    : "\(service): \(copied["events"]?.asInteger ?? 0) events, \(copied["total"]?.asInteger ?? 0) files; "
                        + "SHA-256 of the list: \(copied["list"]?.asString ?? "")"
            )
        }
        return ExitStatus.done
    }

    /// The service whose copies can have a place and a key of their own.
    static let sealed = "clearance"

    /// The folder in which a service's copy gets its own: that of the command, or one of the same name in the service's own place.
    private static func place(of service: String, in folder: String, _ places: Places) -> String {
        guard service == sealed, let own = places.clearanceBackupFolder else { return folder }
        return "\(own)/\(folder.split(separator: "/").last.map(String.init) ?? "copy")"
    }

    /// The service copies itself into its own data folder, which is closed to others; only the encrypted archive leaves it.
    private static func copySealed(_ service: String, to place: String, _ places: Places, key: BackupKey) throws -> JSONValue {
        _ = umask(0o077)
        let staging = "\(places.data)/\(service)/outgoing"
        try ExternalProgram.run("rm", ["-rf", staging])
        defer { try? ExternalProgram.run("rm", ["-rf", staging]) }
        try Folders.make(staging)
        let copied = try copy(service, to: staging, places)
        let target = SealedCopy(folder: "\(place)/\(service)", service: service)
        try Folders.make(target.folder)
        try target.make(from: "\(staging)/\(service)", key: key)
        return copied
    }

    private static func copy(_ service: String, to folder: String, _ places: Places) throws(Failure) -> JSONValue {
        var last = JSONValue.null
        let meter = ProgressLine(service)
        defer { meter.end() }
        try PartConnection(service, path: places.socket(of: service)).callMore("kz.shagym.service.Backup", quietSeconds: 3600) {
            $0.field("folder", folder)
        } each: { answer in
            last = answer
            meter.show(
                answer["stage"]?.asString ?? "",
                done: answer["done"]?.asInteger ?? 0,
                total: answer["total"]?.asInteger ?? 0
            )
            return true
        }
        guard last["stage"]?.asString == "done" else { throw Failure("\(service) did not finish its copy; look at its log") }
        return last
    }
}
