import Glibc

/// Programs of the system that are run to their end, such as `openssl`.
enum ExternalProgram {
    /// Runs a program found on the path, with an empty standard input. What it writes goes into a file, if one is named.
    /// - Throws: `Failure` when it is missing or fails; its own words are on standard error then.
    static func run(_ name: String, _ arguments: [String], output: String? = nil) throws(Failure) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var child = pid_t()
        let code = posix_spawnp(&child, name, &actions, nil, words, environ)
        guard code == 0 else {
            throw Failure("the program \(name) is needed and cannot be run: \(String(cString: strerror(code)))")
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw Failure("\(name) \(arguments.first ?? "") failed; what it said stands above") }
    }
}
