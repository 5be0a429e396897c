import Glibc
import Synchronization

/// Makes storage calls fail on purpose, in a test or in a real process, so that what happens then is tried and not believed.
///
/// A process takes its plan from the environment setting ``environmentName``, for example
/// `sync:wal:after=10:times=1` (the eleventh sync of the write-ahead log fails once) or `write:database:after=100:times=5:error=full`; several
/// are separated by semicolons. Operations: `open`, `read`, `write`, `sync`. Files: `database`, `wal`, `head`, `blob`. Without
/// `after` it begins at once, without `times` it never ends; `error` is `io` (the default) or `full`.
public final class FaultInjector: Sendable {
    /// The environment setting that holds the plan of a process.
    public static let environmentName = "SHAGYM_JOURNAL_FAULTS"

    /// What is called.
    public enum Operation: String, Sendable { case open, read, write, sync }

    /// On which file.
    public enum File: String, Sendable { case database, wal, head, blob }

    /// How it fails: an input/output error, or no space left.
    public enum Kind: String, Sendable { case io, full }

    /// One planned failure.
    public struct Fault: Sendable, Hashable {
        /// What fails.
        public var operation: Operation
        /// On which file.
        public var file: File
        /// How many calls still succeed before.
        public var after: Int
        /// How many calls fail; then it is over.
        public var times: Int
        /// How they fail.
        public var kind: Kind

        /// Plans a failure.
        public init(_ operation: Operation, on file: File, after: Int = 0, times: Int = .max, kind: Kind = .io) {
            self.operation = operation
            self.file = file
            self.after = after
            self.times = times
            self.kind = kind
        }
    }

    private let counter: FaultCounter
    /// SQLite's file system with these failures.
    let fileSystem: FaultFileSystem

    /// Begins with a plan, empty for none.
    /// - Parameter afterSync: told after each successful sync of a file, so that a test can keep what is then on the disk.
    public init(_ plan: [Fault] = [], afterSync: (@Sendable (File) -> Void)? = nil) {
        counter = FaultCounter(plan, afterSync: afterSync)
        fileSystem = FaultFileSystem(counter)
    }

    /// Reads a plan as it stands in the environment.
    /// - Returns: nil when the text is not a plan: a drill that silently does not happen would be worse than none.
    public convenience init?(parsing text: String) {
        var plan: [Fault] = []
        for part in text.split(separator: ";") {
            let words = part.split(separator: ":").map(String.init)
            guard words.count >= 2, let operation = Operation(rawValue: words[0]), let file = File(rawValue: words[1]) else {
                return nil
            }
            var fault = Fault(operation, on: file)
            for word in words.dropFirst(2) {
                let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
                guard pair.count == 2 else { return nil }
                switch (pair[0], Int(pair[1]), Kind(rawValue: pair[1])) {
                case ("after", let count?, _) where count >= 0: fault.after = count
                case ("times", let count?, _) where count >= 0: fault.times = count
                case ("error", _, let kind?): fault.kind = kind
                default: return nil
                }
            }
            plan.append(fault)
        }
        self.init(plan)
    }

    /// Adds a failure to the plan.
    public func plan(_ fault: Fault) { counter.plan.withLock { $0.append(fault) } }

    /// What is still to fail.
    var planned: [Fault] { counter.plan.withLock { $0 } }

    /// Ends all failures: the disk is well again.
    public func clear() { counter.plan.withLock { $0.removeAll() } }

    func fails(_ operation: Operation, on file: File) -> Int32? { counter.fails(operation, on: file) }

    func synced(_ file: File) { counter.afterSync?(file) }
}

/// The plan and what was used up of it.
final class FaultCounter: Sendable {
    let plan: Mutex<[FaultInjector.Fault]>
    let afterSync: (@Sendable (FaultInjector.File) -> Void)?

    init(_ plan: [FaultInjector.Fault], afterSync: (@Sendable (FaultInjector.File) -> Void)?) {
        self.plan = Mutex(plan)
        self.afterSync = afterSync
    }

    /// Counts a call.
    /// - Returns: the `errno` with which it must fail, or nil.
    func fails(_ operation: FaultInjector.Operation, on file: FaultInjector.File) -> Int32? {
        plan.withLock { plan in
            var code: Int32?
            for index in plan.indices where plan[index].operation == operation && plan[index].file == file {
                if plan[index].after > 0 {
                    plan[index].after -= 1
                } else if plan[index].times > 0 {
                    plan[index].times -= 1
                    code = plan[index].kind == .full ? ENOSPC : EIO
                }
            }
            return code
        }
    }
}
