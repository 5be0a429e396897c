/// How far the making or the checking of a copy is.
public struct BackupProgress: Sendable, Hashable {
    /// What is being done.
    public enum Stage: String, Sendable, Hashable {
        /// The database is copied; counted in pages.
        case database
        /// Documents are copied; counted one by one.
        case documents
        /// Files are hashed; counted in bytes.
        case hashes
    }

    /// What is being done.
    public let stage: Stage
    /// How much of it is done.
    public let done: Int
    /// How much there is.
    public let total: Int

    /// Progress.
    public init(_ stage: Stage, done: Int, of total: Int) {
        self.stage = stage
        self.done = done
        self.total = total
    }

    /// In whole hundredths.
    public var percent: Int { total > 0 ? done * 100 / total : 100 }

    /// Is told how far it is; ends the work by throwing.
    public typealias Watcher = (BackupProgress) throws -> Void
}
