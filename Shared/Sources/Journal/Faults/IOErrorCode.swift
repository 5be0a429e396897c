import CSQLite

/// SQLite's extended codes of input/output errors, which are macros that Swift does not see.
///
/// Source: <https://www.sqlite.org/rescode.html#extrc>.
enum IOErrorCode {
    static let read = SQLITE_IOERR | 1 << 8
    static let write = SQLITE_IOERR | 3 << 8
    static let fsync = SQLITE_IOERR | 4 << 8
    static let truncate = SQLITE_IOERR | 6 << 8
    static let fstat = SQLITE_IOERR | 7 << 8
    static let unlock = SQLITE_IOERR | 8 << 8
    static let checkReservedLock = SQLITE_IOERR | 14 << 8
    static let lock = SQLITE_IOERR | 15 << 8
    static let close = SQLITE_IOERR | 16 << 8
    static let shmLock = SQLITE_IOERR | 20 << 8
    static let shmMap = SQLITE_IOERR | 21 << 8
    static let mmap = SQLITE_IOERR | 24 << 8
}
