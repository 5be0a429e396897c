import CPlatform
import Directory
import Glibc
import ServiceKit
import StrictJSON

/// How far an adapter is in the log, as it keeps it.
struct AdapterPosition: Sendable, Equatable {
    /// The epoch of the log; nil before the first contact.
    var epoch: String?
    /// Everything up to this event was handed over or is not for this system.
    var after: Int64
}

/// The folder of one adapter: its lock, its position and its messages on their way. Used by one process at a time.
final class AdapterFolder {
    private let path: String
    private let system: ExternalSystem
    private let lock: Int32

    /// - Throws: `Failure` when the folder cannot be used, or another process uses it.
    init(_ path: String, of system: ExternalSystem) throws(Failure) {
        self.path = Installation.absolute(path)
        self.system = system
        do throws(StartFailure) { try FileBytes.makeFolder(self.path) } catch { throw Failure(error.description) }
        lock = open(self.path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw Failure("cannot use \(self.path): \(TextFile.reason())") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw Failure("another adapter uses \(self.path); stop it first") }
        for folder in [outbox, handing, aside] {
            do throws(StartFailure) { try FileBytes.makeFolder(folder) } catch { throw Failure(error.description) }
        }
    }

    deinit { if lock >= 0 { close(lock) } }

    /// Where messages lie for others to take.
    var outbox: String { path + "/outbox" }
    /// Where the message lies that a program is being given.
    var handing: String { path + "/handing" }

    /// Where messages lie that two people set aside, and their decisions.
    var aside: String { path + "/aside" }

    private var file: String { path + "/position.json" }

    /// The stored position; at the first start the one given, or the log's beginning.
    /// - Throws: `Failure` when the file is not this adapter's, or a first position is given though there is one.
    func position(first: Int64?) throws(Failure) -> AdapterPosition {
        guard access(file, F_OK) == 0 else { return AdapterPosition(epoch: nil, after: first ?? 0) }
        guard first == nil else {
            throw Failure("--after is for the first start; \(file) says how far this adapter is. Remove it to begin elsewhere")
        }
        let value = try? JSONValue(parsing: TextFile.read(file, limit: 4_096))
        guard let value, let after = value["after"]?.asInteger, after >= 0, value["system"]?.asString == system.rawValue else {
            throw Failure("\(file) is not the position of an adapter of \(system.rawValue)")
        }
        return AdapterPosition(epoch: value["epoch"]?.asString, after: after)
    }

    /// Keeps the position; it is on disk when this returns.
    func store(_ position: AdapterPosition) throws(Failure) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("system", system.rawValue)
            writer.field("epoch", ifPresent: position.epoch)
            writer.field("after", position.after)
        }
        let fresh = file + ".new"
        try DurableFile.write(writer.take(), to: fresh)
        guard rename(fresh, file) == 0 else { throw Failure("cannot write \(file): \(TextFile.reason())") }
        try DurableFile.sync(folder: path)
    }
}

/// Files that are on disk when the call returns.
enum DurableFile {
    /// Writes a file for its owner alone, instead of one that may be there.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        try TextFile.writePrivate(bytes, to: path)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw Failure("cannot write \(path): \(TextFile.reason())") }
    }

    /// Makes names in a folder durable.
    static func sync(folder: String) throws(Failure) {
        guard shagym_sync_directory(folder) == 0 else { throw Failure("cannot write the folder \(folder)") }
    }

    /// Removes a folder and the files in it; one that is not there is removed already.
    static func remove(folder: String) {
        for name in FileBytes.names(in: folder) { unlink(folder + "/" + name) }
        rmdir(folder)
    }
}
