import Glibc

/// A program started by a test: its standard output is read line by line, its standard error goes to a file.
///
/// When the test program ends, however it ends, the child's standard input ends.
public final class ChildProcess {
    /// The process's id.
    public let pid: pid_t
    private var input: Int32?
    private var output: Int32?
    private var unread: [UInt8] = []
    private var status: Int32?

    /// Starts a program.
    /// - Parameters:
    ///   - environment: all of the child's environment.
    ///   - errorFile: where its standard error is appended; nil: the test's own.
    ///   - keepsInput: false gives it an empty standard input.
    public init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        errorFile: String? = nil,
        keepsInput: Bool = true
    ) throws {
        let toChild = try Pipe()
        let fromChild = try Pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild.reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, fromChild.writing, STDOUT_FILENO)
        if let errorFile {
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorFile, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Test runners block or ignore signals at will; the child starts like any program.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
        defer { for text in words + variables { free(text) } }
        var child: pid_t = 0
        let problem = posix_spawn(&child, program, &actions, &attributes, words, variables)
        close(toChild.reading)
        close(fromChild.writing)
        guard problem == 0 else {
            close(toChild.writing)
            close(fromChild.reading)
            throw LimitExceeded("cannot start \(program): errno \(problem)")
        }
        pid = child
        output = fromChild.reading
        if keepsInput { input = toChild.writing } else { close(toChild.writing) }
    }

    deinit {
        closeInput()
        if let output { close(output) }
        if status == nil {
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
        }
    }

    /// Ends the child's standard input.
    public func closeInput() {
        if let input { close(input) }
        input = nil
    }

    /// Sends a signal; nothing happens when the child has been waited for.
    public func signal(_ number: Int32) {
        if status == nil { kill(pid, number) }
    }

    /// The next line of standard output without its end; nil when the output has ended.
    /// - Throws: `LimitExceeded` when no line comes in time.
    public func nextLine(_ limit: Limit) throws -> String? {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                defer { unread.removeSubrange(...end) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            guard try readMore(limit) else {
                defer { unread = [] }
                return unread.isEmpty ? nil : String(decoding: unread, as: UTF8.self)
            }
        }
    }

    /// Reads standard output to its end and waits for the child.
    /// - Returns: everything not yet read, and the exit status; a signal's number is negative.
    /// - Throws: `LimitExceeded` when the child has not ended in time.
    public func finish(seconds: Double = 30) throws -> (output: String, status: Int32) {
        let limit = Limit(seconds: seconds)
        while try readMore(limit) {}
        if let output { close(output) }
        output = nil
        let code = try awaiting("process \(pid) ends", seconds: max(1, Double(limit.millisecondsLeft) / 1000)) { reap() }
        defer { unread = [] }
        return (String(decoding: unread, as: UTF8.self), code)
    }

    private func reap() -> Int32? {
        if status == nil {
            var raw: Int32 = 0
            guard waitpid(pid, &raw, WNOHANG) == pid else { return nil }
            status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : -(raw & 0x7F)
        }
        return status
    }

    /// False at the end of the output.
    private func readMore(_ limit: Limit) throws -> Bool {
        guard let output else { return false }
        var ready = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, limit.millisecondsLeft) > 0 else {
            throw LimitExceeded(
                "process \(pid) said nothing in time; unfinished line: \(String(decoding: unread, as: UTF8.self))"
            )
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(output, &buffer, buffer.count)
        if count > 0 { unread += buffer[..<count] }
        return count > 0
    }

    /// Whether a process still runs; one that has ended but was not yet collected by its parent does not.
    public static func isRunning(_ pid: pid_t) -> Bool {
        guard let file = fopen("/proc/\(pid)/stat", "re") else { return false }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = fread(&buffer, 1, buffer.count, file)
        // The state follows the program's name, which stands in parentheses and may hold anything.
        guard let end = buffer[..<count].lastIndex(of: UInt8(ascii: ")")), end + 2 < count else { return false }
        return buffer[end + 2] != UInt8(ascii: "Z")
    }
}
