import Glibc

/// Why a copy cannot be made, or is not one that may be restored.
public enum BackupFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The folder holds no finished backup.
    case notFinished(String)
    /// What the backup says of itself cannot be read, or its list of files is another one.
    case listDamaged(String)
    /// A file of the list is not there.
    case missing(String)
    /// A file has not the content it was copied with.
    case damaged(String)
    /// A call on a file failed.
    case unusable(operation: String, errno: Int32)
    /// It was ended before it was done.
    case ended

    /// In words for an operator.
    public var description: String {
        switch self {
        case .notFinished(let folder): "\(folder) holds no finished backup (backup.json is missing)"
        case .listDamaged(let file): "\(file) is not what the backup was made with"
        case .missing(let file): "\(file) is missing in the backup"
        case .damaged(let file): "\(file) is damaged in the backup"
        case .unusable(let operation, let code): "\(operation): \(String(cString: strerror(code)))"
        case .ended: "it was ended before it was done"
        }
    }

    init(_ error: FileError) { self = .unusable(operation: error.operation, errno: error.errno) }

    /// Runs `body`, turning failures of files into this.
    static func wrapping<R>(_ body: () throws(FileError) -> R) throws(BackupFault) -> R {
        do { return try body() } catch { throw BackupFault(error) }
    }
}
