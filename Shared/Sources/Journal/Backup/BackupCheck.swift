import Glibc

/// Checks a backup: that it was finished, and that every file is as it was copied.
public enum BackupCheck {
    /// Whether a folder holds a finished backup of a service.
    public static func isBackup(_ folder: String) -> Bool { Files.size("\(folder)/\(BackupDescription.file)") != nil }

    /// The services of which a folder holds backups, by name; also those whose backup was not finished, for they must not be passed over in
    /// silence.
    public static func services(in folder: String) -> [String] {
        Files.names(in: folder).filter { name in
            isBackup("\(folder)/\(name)") || Files.size("\(folder)/\(name)/\(name).sqlite") != nil
        }
    }

    /// Reads every file of the list again and compares its hash.
    /// - Parameter service: the service it must be of.
    /// - Throws: ``BackupFault``, or what `watcher` throws.
    public static func run(
        _ folder: String,
        service: String,
        watcher: BackupProgress.Watcher = { _ in }
    ) throws -> BackupDescription {
        guard isBackup(folder) else { throw BackupFault.notFinished(folder) }
        guard let description = BackupDescription(try content(BackupDescription.file, of: folder)), description.service == service
        else {
            throw BackupFault.listDamaged(BackupDescription.file)
        }
        let list = try content(BackupDescription.list, of: folder)
        guard SHA256.hash(list) == description.listHash else { throw BackupFault.listDamaged(BackupDescription.list) }
        let entries = try list.split(separator: UInt8(ascii: "\n")).map { try entry($0) }
        let named = Set(entries.map(\.path))
        for needed in ["\(service).sqlite", "\(service).head"] where !named.contains(needed) { throw BackupFault.missing(needed) }
        var total = 0
        for entry in entries {
            guard let size = Files.size("\(folder)/\(entry.path)") else { throw BackupFault.missing(entry.path) }
            total += Int(size)
        }
        var done = 0
        for entry in entries {
            let hash = try Files.hash("\(folder)/\(entry.path)") { count in
                done += count
                try watcher(BackupProgress(.hashes, done: done, of: total))
            }
            guard hash == entry.hash else { throw BackupFault.damaged(entry.path) }
        }
        return description
    }

    /// One line of the list: hash, two spaces, path.
    private static func entry(_ line: ArraySlice<UInt8>) throws(BackupFault) -> (hash: Digest, path: String) {
        let text = String(decoding: line, as: UTF8.self)
        guard let hash = Digest(hex: String(text.prefix(64))), text.dropFirst(64).hasPrefix("  ") else {
            throw .listDamaged(BackupDescription.list)
        }
        return (hash, String(text.dropFirst(66)))
    }

    private static func content(_ name: String, of folder: String) throws(BackupFault) -> [UInt8] {
        let path = "\(folder)/\(name)"
        guard let size = Files.size(path) else { throw .missing(name) }
        return try BackupFault.wrapping { () throws(FileError) in
            let descriptor = try Files.open(path, O_RDONLY, operation: "read \(name)")
            defer { close(descriptor) }
            return try Files.read(Int(size), from: descriptor, at: 0, operation: "read \(name)")
        }
    }
}
