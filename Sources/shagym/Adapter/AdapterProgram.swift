import CPlatform
import Glibc
import ServiceKit

/// The operator's program that takes messages.
struct AdapterProgram: Sendable {
    private let words: [String]
    private let timeoutSeconds: Int

    /// - Throws: `Failure` when it cannot be run.
    init(_ words: [String], timeoutSeconds: Int) throws(Failure) {
        guard let path = words.first, path.hasPrefix("/"), access(path, X_OK) == 0 else {
            throw Failure("\(words.first ?? "") is not the whole path of a program that can be run", status: ExitStatus.usage)
        }
        self.words = words
        self.timeoutSeconds = timeoutSeconds
    }

    /// How a run ended.
    enum Outcome: Equatable {
        case accepted
        case status(Int32)
        case killed
        case tooLong
        case notStarted(Int32)
    }

    /// Runs it once with the message on its standard input.
    /// - Parameter folder: where the message lies with its documents.
    func run(on folder: String) -> Outcome {
        let input = open(folder + "/message.json", O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { return .notStarted(errno) }
        defer { close(input) }
        let texts = words.map { strdup($0) } + [nil]
        let variables =
            ProcessEnvironment.all.merging(["MESSAGE_FOLDER": folder]) { $1 }.map { strdup($0.key + "=" + $0.value) } + [nil]
        defer { for text in texts + variables { free(text) } }
        // When the adapter is killed its program ends too: the message is given again.
        let child = shagym_spawn(words[0], texts, variables, input, -1, STDERR_FILENO, SIGTERM)
        guard child > 0 else { return .notStarted(-child) }
        return wait(for: child)
    }

    private func wait(for child: pid_t) -> Outcome {
        let end = shagym_monotonic_ns() + UInt64(timeoutSeconds) * 1_000_000_000
        var pause: UInt32 = 500
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { break }
            if ended < 0, errno != EINTR { return .killed }
            if shagym_monotonic_ns() >= end {
                kill(child, SIGKILL)
                while waitpid(child, &status, 0) < 0, errno == EINTR {}
                return .tooLong
            }
            usleep(pause)
            pause = min(pause * 2, 50_000)
        }
        guard status & 0x7F == 0 else { return .killed }
        let code = status >> 8 & 0xFF
        return code == 0 ? .accepted : .status(code)
    }
}

extension AdapterProgram.Outcome {
    /// A word for the log.
    var word: String {
        switch self {
        case .accepted: "accepted"
        case .status(let code): "status \(code)"
        case .killed: "killed"
        case .tooLong: "tooLong"
        case .notStarted(let code): "notStarted \(code)"
        }
    }
}
