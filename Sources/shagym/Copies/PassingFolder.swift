import CPlatform
import EventLoop
import Glibc
import ServiceKit

/// A closed folder for what must not stay: in memory where there is room, else among the temporary files. It is removed in any case, also when
/// this program is killed: another process waits for its end and removes it.
final class PassingFolder {
    /// Its path; mode 0700.
    let path: String
    private let end: Int32
    private let keeper: pid_t

    private static let memory = "/dev/shm"
    /// Removes the folder `$0` when its standard input ends; whoever is interrupted at the terminal, it is not.
    private static let keeping =
        #"trap "" INT HUP QUIT TERM; cat >/dev/null; for n in 1 2 3 4 5; do rm -rf -- "$0" && exit; sleep 1; done"#

    /// - Parameter bytes: how much room is needed, in bytes.
    init(room bytes: Int64) throws(Failure) {
        let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        let place = Self.free(Self.memory) ?? 0 > bytes ? Self.memory : temporary
        var name = Array("\(place)/shagym-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw Failure("no folder can be made in \(place): \(TextFile.reason())") }
        path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        do {
            (keeper, end) = try Self.keep(path)
        } catch {
            rmdir(path)
            throw error
        }
    }

    /// Removes it and waits until it is gone.
    func remove() {
        close(end)
        var status: Int32 = 0
        while waitpid(keeper, &status, 0) < 0, errno == EINTR {}
    }

    /// The room in a folder, in bytes; nil where there is none.
    private static func free(_ folder: String) -> Int64? {
        var room = statvfs()
        guard access(folder, W_OK) == 0, statvfs(folder, &room) == 0 else { return nil }
        return Int64(room.f_bavail) * Int64(room.f_frsize)
    }

    /// - Returns: the process that waits, and the descriptor whose closing it waits for, which no other program inherits.
    private static func keep(_ path: String) throws(Failure) -> (pid_t, Int32) {
        var ends: [Int32] = [-1, -1]
        let made = shagym_socket_pair(&ends)
        guard made == 0 else { throw Failure(SystemError("socketpair", errno: -made).description) }
        defer { close(ends[0]) }
        // It waits in a read.
        _ = shagym_set_blocking(ends[0], 1)
        let command: [String] = ["sh", "-c", keeping, path]
        let words = command.map { strdup($0) } + [nil]
        defer { for word in words { Glibc.free(word) } }
        let child = shagym_spawn("/bin/sh", words, environ, ends[0], -1, -1, 0)
        guard child > 0 else {
            close(ends[1])
            throw Failure(SystemError("/bin/sh", errno: -child).description)
        }
        return (child, ends[1])
    }
}
