import Glibc
import Journal

/// Puts a backup of one service in the place where the service will look for its data.
public enum ServiceRestore {
    /// Stands in the folder while it is being filled, so that a restore that was cut short can be given again.
    private static let marker = "restoring"

    /// Whether a restore may go to this folder: it is missing or empty, or holds what an earlier restore left that was cut short.
    public static func isFree(_ folder: String, name: String) -> Bool {
        let names = FileBytes.names(in: folder).filter { $0 != "lock" }
        return names.isEmpty || names.contains(marker) && !names.contains("\(name).sqlite")
    }

    /// Restores a backup that was checked before (`BackupCheck`). The database comes last: what is cut short leaves no journal.
    /// - Parameters:
    ///   - backup: the folder of this service's backup.
    ///   - folder: the service's own folder.
    ///   - name: the service.
    /// - Returns: the head of the restored log, with its new epoch.
    /// - Throws: `StartFailure`, or `JournalFailure`.
    public static func run(from backup: String, to folder: String, name: String) throws -> TreeHead {
        try FileBytes.makeFolder(folder)
        let mark = "\(folder)/\(marker)"
        let descriptor = open(mark, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StartFailure("cannot write \(mark): \(String(cString: strerror(errno)))") }
        close(descriptor)
        try ServiceSecret.copy(from: backup, to: folder)
        let head = try JournalRestore.restore(from: backup, to: folder, name: name) { Entropy.bytes(16) }
        unlink(mark)
        return head
    }
}
