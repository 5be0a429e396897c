import Glibc

/// Standard output and standard error, written at once and whole.
enum Terminal {
    /// True when a person looks at standard output; only then there is colour (see https://no-color.org).
    static let isColoured = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil

    /// Writes text and a line end to standard output.
    static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// Writes one sentence to standard error, with the program's name before it.
    static func complain(_ sentence: String) { write("shagym: " + sentence + "\n", to: STDERR_FILENO) }

    /// Writes a line to standard error: what a person should know beside the answer itself.
    static func note(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// Writes text over the last line of standard error, without a line end.
    static func overwrite(_ text: String) { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }

    /// Writes a line to standard output only if that does not block: for news that nobody may be reading.
    static func printIfRead(_ text: String) {
        var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        guard poll(&ready, 1, 0) == 1, ready.revents & Int16(POLLOUT) != 0 else { return }
        print(text)
    }

    /// Weak text: what a reader may skip.
    static func faint(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    /// Strong text: what a reader came for.
    static func strong(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private static func write(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            written += count
        }
    }
}
