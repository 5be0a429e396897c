import Glibc
import StrictJSON
import Synchronization

/// How the last copy of a service ended; kept in a file of its folder, so that it is known after a restart. Shared by threads.
final class LastBackup: Sendable {
    /// How one ended.
    private struct Record: Sendable {
        /// When, RFC 3339.
        let at: String
        /// The events it has; nil where it failed.
        let events: Int64?
    }

    private let path: String
    private let record: Mutex<Record?>

    /// - Parameter folder: the service's own.
    init(in folder: String) {
        path = folder + "/last-backup.json"
        // A file that cannot be read says nothing, as if there were none.
        let kept = (try? FileBytes.read(path)).flatMap { try? JSONValue(parsing: $0) }
        record = Mutex(kept?["at"]?.asString.map { Record(at: $0, events: kept?["events"]?.asInteger) })
    }

    /// Notes how one ended: with so many events, or not at all.
    func ended(at moment: String, events: Int64?) {
        record.withLock { $0 = Record(at: moment, events: events) }
        var writer = JSONWriter()
        write(to: &writer)
        let bytes = writer.take()
        // Where the disk is full the copy fails too; then this is known until the end of the process.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
    }

    /// Writes the member `backup`; nothing where none was made.
    func writeMember(to writer: inout JSONWriter) {
        guard record.withLock({ $0 }) != nil else { return }
        writer.key("backup")
        write(to: &writer)
    }

    private func write(to writer: inout JSONWriter) {
        guard let last = record.withLock({ $0 }) else { return }
        writer.object { writer in
            writer.field("at", last.at)
            writer.field("done", last.events != nil)
            writer.field("events", ifPresent: last.events)
        }
    }
}
