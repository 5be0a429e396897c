import CSQLite
import Glibc
import Synchronization

/// SQLite's usual file system behind a counter that can make calls on the database and its write-ahead log fail. Registered only where a
/// ``FaultInjector`` is used.
/// Unchecked because it holds C pointers, which Swift cannot see into: the tables behind them are filled before SQLite knows them and never change
/// until the last owner lets go; what changes is in ``FaultCounter``, which is checked.
///
/// Source: <https://www.sqlite.org/vfs.html>.
final class FaultFileSystem: @unchecked Sendable {
    private let vfs: UnsafeMutablePointer<sqlite3_vfs>
    private let methods: UnsafeMutablePointer<sqlite3_io_methods>
    private let cName: UnsafeMutablePointer<CChar>
    fileprivate let base: UnsafeMutablePointer<sqlite3_vfs>?
    fileprivate let counter: FaultCounter

    /// The name to open databases with.
    let name: String

    private static let made = Atomic<Int>(0)

    init(_ counter: FaultCounter) {
        self.counter = counter
        name = "shagym-faults-\(Self.made.add(1, ordering: .relaxed).newValue)"
        cName = strdup(name)
        base = sqlite3_vfs_find(nil)
        methods = .allocate(capacity: 1)
        vfs = .allocate(capacity: 1)
        vfs.initialize(to: base?.pointee ?? sqlite3_vfs())
        methods.initialize(to: FaultFile.methods)
        vfs.pointee.pNext = nil
        vfs.pointee.zName = UnsafePointer(cName)
        vfs.pointee.szOsFile = Int32(FaultFile.headerSize) + (base?.pointee.szOsFile ?? 0)
        vfs.pointee.pAppData = Unmanaged.passUnretained(self).toOpaque()
        vfs.pointee.xOpen = { vfs, path, file, flags, outFlags in
            guard let context = vfs?.pointee.pAppData, let file else { return SQLITE_CANTOPEN }
            let system = Unmanaged<FaultFileSystem>.fromOpaque(context).takeUnretainedValue()
            return system.open(path, file, flags, outFlags)
        }
        forwardTheRest()
        sqlite3_vfs_register(vfs, 0)
    }

    deinit {
        sqlite3_vfs_unregister(vfs)
        vfs.deallocate()
        methods.deallocate()
        free(cName)
    }

    private func open(
        _ path: UnsafePointer<CChar>?,
        _ file: UnsafeMutablePointer<sqlite3_file>,
        _ flags: Int32,
        _ outFlags: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        let kind: FaultInjector.File? =
            if flags & SQLITE_OPEN_MAIN_DB != 0 { .database } else if flags & SQLITE_OPEN_WAL != 0 { .wal } else { nil }
        file.pointee.pMethods = nil
        if let kind, counter.fails(.open, on: kind) != nil { return SQLITE_CANTOPEN }
        let real = FaultFile.real(file)
        let code = base?.pointee.xOpen(base, path, real, flags, outFlags) ?? SQLITE_CANTOPEN
        guard code == SQLITE_OK, real.pointee.pMethods != nil else { return code }
        FaultFile.header(file).pointee.counter = Unmanaged.passUnretained(counter)
        FaultFile.header(file).pointee.kind = kind
        file.pointee.pMethods = UnsafePointer(methods)
        return code
    }

    /// The usual file system looks into its own record, so it must be called with that one and not with this copy.
    private func forwardTheRest() {
        vfs.pointee.xDelete = { vfs, path, sync in
            let base = FaultFileSystem.base(of: vfs)
            return base?.pointee.xDelete(base, path, sync) ?? SQLITE_IOERR
        }
        vfs.pointee.xAccess = { vfs, path, flags, result in
            let base = FaultFileSystem.base(of: vfs)
            return base?.pointee.xAccess(base, path, flags, result) ?? SQLITE_IOERR
        }
        vfs.pointee.xFullPathname = { vfs, path, count, result in
            let base = FaultFileSystem.base(of: vfs)
            return base?.pointee.xFullPathname(base, path, count, result) ?? SQLITE_CANTOPEN
        }
    }

    private static func base(of vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> UnsafeMutablePointer<sqlite3_vfs>? {
        guard let context = vfs?.pointee.pAppData else { return nil }
        return Unmanaged<FaultFileSystem>.fromOpaque(context).takeUnretainedValue().base
    }
}

/// One open file: SQLite's record, what is needed to count, and behind it the usual file system's own record.
private struct FaultFile {
    var record: sqlite3_file
    var counter: Unmanaged<FaultCounter>
    var kind: FaultInjector.File?

    static let headerSize = (MemoryLayout<FaultFile>.size + 15) & ~15

    static func header(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<FaultFile> {
        UnsafeMutableRawPointer(file).assumingMemoryBound(to: FaultFile.self)
    }

    static func real(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<sqlite3_file> {
        (UnsafeMutableRawPointer(file) + headerSize).assumingMemoryBound(to: sqlite3_file.self)
    }

    /// The `errno` with which this call must fail, or nil.
    static func failure(_ operation: FaultInjector.Operation, _ file: UnsafeMutablePointer<sqlite3_file>) -> Int32? {
        let header = header(file).pointee
        guard let kind = header.kind else { return nil }
        return header.counter.takeUnretainedValue().fails(operation, on: kind)
    }

    static func calls(_ file: UnsafeMutablePointer<sqlite3_file>) -> sqlite3_io_methods { real(file).pointee.pMethods.pointee }

    static var methods: sqlite3_io_methods {
        sqlite3_io_methods(
            iVersion: 3,
            xClose: { file in
                guard let file else { return IOErrorCode.close }
                return FaultFile.calls(file).xClose(FaultFile.real(file))
            },
            xRead: { file, bytes, count, offset in
                guard let file, FaultFile.failure(.read, file) == nil else { return IOErrorCode.read }
                return FaultFile.calls(file).xRead(FaultFile.real(file), bytes, count, offset)
            },
            xWrite: { file, bytes, count, offset in
                guard let file else { return IOErrorCode.write }
                if let code = FaultFile.failure(.write, file) { return code == ENOSPC ? SQLITE_FULL : IOErrorCode.write }
                return FaultFile.calls(file).xWrite(FaultFile.real(file), bytes, count, offset)
            },
            xTruncate: { file, size in
                guard let file else { return IOErrorCode.truncate }
                return FaultFile.calls(file).xTruncate(FaultFile.real(file), size)
            },
            xSync: { file, flags in
                guard let file else { return IOErrorCode.fsync }
                if let code = FaultFile.failure(.sync, file) { return code == ENOSPC ? SQLITE_FULL : IOErrorCode.fsync }
                let code = FaultFile.calls(file).xSync(FaultFile.real(file), flags)
                let header = FaultFile.header(file).pointee
                if code == SQLITE_OK, let kind = header.kind { header.counter.takeUnretainedValue().afterSync?(kind) }
                return code
            },
            xFileSize: { file, size in
                guard let file else { return IOErrorCode.fstat }
                return FaultFile.calls(file).xFileSize(FaultFile.real(file), size)
            },
            xLock: { file, level in
                guard let file else { return IOErrorCode.lock }
                return FaultFile.calls(file).xLock(FaultFile.real(file), level)
            },
            xUnlock: { file, level in
                guard let file else { return IOErrorCode.unlock }
                return FaultFile.calls(file).xUnlock(FaultFile.real(file), level)
            },
            xCheckReservedLock: { file, result in
                guard let file else { return IOErrorCode.checkReservedLock }
                return FaultFile.calls(file).xCheckReservedLock(FaultFile.real(file), result)
            },
            xFileControl: { file, operation, argument in
                guard let file else { return SQLITE_NOTFOUND }
                return FaultFile.calls(file).xFileControl(FaultFile.real(file), operation, argument)
            },
            xSectorSize: { file in
                guard let file else { return 4_096 }
                return FaultFile.calls(file).xSectorSize(FaultFile.real(file))
            },
            xDeviceCharacteristics: { file in
                guard let file else { return 0 }
                return FaultFile.calls(file).xDeviceCharacteristics(FaultFile.real(file))
            },
            xShmMap: { file, page, size, extend, address in
                guard let file else { return IOErrorCode.shmMap }
                return FaultFile.calls(file).xShmMap(FaultFile.real(file), page, size, extend, address)
            },
            xShmLock: { file, offset, count, flags in
                guard let file else { return IOErrorCode.shmLock }
                return FaultFile.calls(file).xShmLock(FaultFile.real(file), offset, count, flags)
            },
            xShmBarrier: { file in
                guard let file else { return }
                FaultFile.calls(file).xShmBarrier(FaultFile.real(file))
            },
            xShmUnmap: { file, delete in
                guard let file else { return SQLITE_OK }
                return FaultFile.calls(file).xShmUnmap(FaultFile.real(file), delete)
            },
            xFetch: { file, offset, count, address in
                guard let file else { return IOErrorCode.mmap }
                return FaultFile.calls(file).xFetch(FaultFile.real(file), offset, count, address)
            },
            xUnfetch: { file, offset, address in
                guard let file else { return SQLITE_OK }
                return FaultFile.calls(file).xUnfetch(FaultFile.real(file), offset, address)
            }
        )
    }
}
