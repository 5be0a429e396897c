import Glibc
import Journal

/// One line that says how far something is, written over itself; only where a person looks at standard error.
final class ProgressLine {
    private let name: String
    private let isSeen = isatty(STDERR_FILENO) == 1
    private var isBegun = false
    private var last = ""

    /// - Parameter name: what it is about.
    init(_ name: String) { self.name = name }

    func show(_ stage: String, done: Int64, total: Int64) {
        guard isSeen, total > 0 else { return }
        let text = "\(name): \(stage) \(done * 100 / total) %"
        guard text != last else { return }
        last = text
        isBegun = true
        Terminal.overwrite(text)
    }

    func show(_ progress: BackupProgress) {
        show(progress.stage.rawValue, done: Int64(progress.done), total: Int64(progress.total))
    }

    /// Takes the line away.
    func end() {
        if isBegun { Terminal.overwrite("") }
        isBegun = false
    }
}
