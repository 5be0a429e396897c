import CPlatform
import Glibc
import Synchronization
import Testing

@testable import EventLoop

/// A short folder for sockets (their paths hold 107 bytes), removed with the value.
final class ScratchFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/sh.XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw SystemError("mkdtemp", errno: errno) }
        path = String(cString: made)
    }

    func file(_ name: String) -> String { path + "/" + name }

    deinit {
        for name in ["s", "t"] { unlink(file(name)) }
        rmdir(path)
    }
}

@Suite struct `Accepting connections` {
    @Test func `accepts Unix connections on a socket with exactly the wanted mode`() throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        var accepted: [Int32] = []
        let listener = try Listener(loop: loop, unixPath: folder.file("s"), mode: 0o660) { accepted.append($0) }
        var status = stat()
        #expect(lstat(folder.file("s"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o660)
        let clients = (0..<3).map { _ in shagym_unix_connect(folder.file("s")) }
        run(loop) { accepted.count == 3 }
        var peer = shagym_peer()
        #expect(shagym_peer_credentials(accepted[0], &peer) == 0)
        #expect(peer.uid == getuid())
        #expect(peer.pid == getpid())
        (clients + accepted).forEach { close($0) }
        listener.close()
        #expect(access(folder.file("s"), F_OK) != 0)
    }

    @Test func `replaces a socket file nobody listens on, never a living one or another kind of file`() throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        let dead = shagym_unix_listen(folder.file("s"), 1, 0o600)
        close(dead)
        let listener = try Listener(loop: loop, unixPath: folder.file("s")) { close($0) }
        #expect(throws: SystemError("listen", errno: EADDRINUSE)) {
            try Listener(loop: loop, unixPath: folder.file("s")) { close($0) }
        }
        close(creat(folder.file("t"), 0o600))
        #expect(throws: SystemError("listen", errno: EEXIST)) {
            try Listener(loop: loop, unixPath: folder.file("t")) { close($0) }
        }
        #expect(throws: SystemError("listen", errno: ENAMETOOLONG)) {
            try Listener(loop: loop, unixPath: folder.file(String(repeating: "x", count: 120))) { close($0) }
        }
        listener.close()
    }

    @Test func `does not remove a socket file that is no longer its own`() throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        let old = try Listener(loop: loop, unixPath: folder.file("s")) { close($0) }
        unlink(folder.file("s"))
        let new = try Listener(loop: loop, unixPath: folder.file("s")) { close($0) }
        old.close()
        #expect(access(folder.file("s"), F_OK) == 0)
        new.close()
    }

    @Test func `pauses and resumes`() throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        var accepted: [Int32] = []
        var listener: Listener?
        listener = try Listener(loop: loop, unixPath: folder.file("s")) { descriptor in
            accepted.append(descriptor)
            listener?.pause()
        }
        let clients = (0..<2).map { _ in shagym_unix_connect(folder.file("s")) }
        run(loop) { accepted.count == 1 }
        loop.after(milliseconds: 2) { loop.stop() }
        runToStop(loop)
        #expect(accepted.count == 1)
        listener?.resume()
        run(loop) { accepted.count == 2 }
        (clients + accepted).forEach { close($0) }
        listener?.close()
    }

    @Test(arguments: [EMFILE, ENFILE, ENOBUFS, ENOMEM]) func `out of descriptors it waits a moment instead of spinning`(
        number: Int32
    ) throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        var accepted: [Int32] = []
        var troubles: [SystemError] = []
        let listener = try Listener(loop: loop, unixPath: folder.file("s")) {
            accepted.append($0)
        } trouble: {
            troubles.append($0)
        }
        var attempts = 0
        listener.accept = { descriptor in
            attempts += 1
            return attempts <= 2 ? -number : shagym_accept(descriptor)
        }
        let client = shagym_unix_connect(folder.file("s"))
        run(loop) { accepted.count == 1 }
        #expect(troubles == [SystemError("accept4", errno: number), SystemError("accept4", errno: number)])
        #expect(troubles.allSatisfy { $0.isShortage })
        #expect(attempts <= 4)
        ([client] + accepted).forEach { close($0) }
        listener.close()
    }

    @Test func `listens on a free TCP port of a numeric address only`() throws {
        let loop = try EventLoop()
        var accepted: [Int32] = []
        let listener = try Listener(loop: loop, address: "127.0.0.1", port: 0) { accepted.append($0) }
        #expect(listener.port != 0)
        #expect(throws: SystemError("listen", errno: EINVAL)) {
            try Listener(loop: loop, address: "localhost", port: 0) { close($0) }
        }
        let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = listener.port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        #expect(connected == 0)
        run(loop) { accepted.count == 1 }
        var text = [CChar](repeating: 0, count: 64)
        #expect(shagym_peer_address(accepted[0], &text, text.count) == 0)
        #expect(text.starts(with: Array("127.0.0.1".utf8CString)))
        ([client] + accepted).forEach { close($0) }
    }
}

@Suite(.serialized) struct `Process helpers` {
    @Test func `a child gets its standard streams, and its end is seen`() throws {
        var pipes: [Int32] = [0, 0]
        #expect(pipe(&pipes) == 0)
        pipes.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        let pid = spawn("/bin/sh", ["sh", "-c", "echo hello; exit 7"], output: pipes[1])
        #expect(pid > 0)
        close(pipes[1])
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = read(pipes[0], &buffer, buffer.count)
        #expect(String(decoding: buffer[..<max(0, count)], as: UTF8.self) == "hello\n")
        close(pipes[0])
        var status: Int32 = 0
        #expect(waitpid(pid, &status, 0) == pid)
        #expect((status >> 8) & 0xFF == 7)
    }

    @Test func `a program that cannot be started is an error of the start`() {
        #expect(spawn("/no/such/program", ["x"], output: -1) == -ENOENT)
        #expect(spawn("/tmp", ["x"], output: -1) == -EACCES)
    }

    @Test func `a child dies with the thread that started it`() {
        let started = StartedChild()
        Worker { started.set(spawn("/bin/sleep", ["sleep", "600"], output: -1)) }.join()
        var status: Int32 = 0
        #expect(waitpid(started.pid, &status, 0) == started.pid)
        #expect(status & 0x7F == SIGKILL)
    }

    @Test func `signals arrive as messages`() throws {
        let loop = try EventLoop()
        var received: [Int32] = []
        try loop.watchSignals([SIGUSR1, SIGUSR2]) { number in
            received.append(number)
            if received.count == 2 { loop.stop() }
        }
        kill(getpid(), SIGUSR1)
        kill(getpid(), SIGUSR2)
        runToStop(loop)
        #expect(Set(received) == [SIGUSR1, SIGUSR2])
        signal(SIGUSR1, SIG_DFL)
        signal(SIGUSR2, SIG_DFL)
    }

    @Test func `a folder can be synced, a file cannot pass for one`() throws {
        let folder = try ScratchFolder()
        #expect(shagym_sync_directory(folder.path) == 0)
        close(creat(folder.file("t"), 0o600))
        #expect(shagym_sync_directory(folder.file("t")) == -ENOTDIR)
    }
}

private func spawn(_ program: String, _ arguments: [String], output: Int32) -> pid_t {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    return shagym_spawn(program, &pointers, &environment, -1, output, -1, SIGKILL)
}

private final class StartedChild: Sendable {
    private let value = Atomic<Int32>(-1)
    var pid: pid_t { value.load(ordering: .acquiring) }
    func set(_ pid: pid_t) { value.store(pid, ordering: .releasing) }
}
