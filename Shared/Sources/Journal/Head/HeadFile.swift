import Glibc

/// The newest tree head, kept outside the database, so that a database which silently lost its newest events is noticed.
///
/// Two slots of a fixed size, each in a page of its own, are written in turn: a torn write spoils one and leaves the other. Each carries a
/// running number and a SHA-256 of itself. A slot is written after every commit without waiting for the disk (2 µs against 200), and made
/// durable at most every ``JournalOptions/headSyncMilliseconds``, at checkpoints and at the end. So after a crash of the process the head is
/// never older than the last acknowledged batch; after a loss of power it may be older by that time, never newer than the log.
final class HeadFile {
    /// What a slot holds.
    struct Content: Equatable {
        /// Counts the writes; the greater of the two valid slots counts.
        var generation: UInt64
        /// The head.
        var head: TreeHead
        /// The head before it, which the other slot held.
        var previousSize: Int64
        var previousRoot: Digest
    }

    private let path: String
    /// Negative until there is a file.
    private var descriptor: Int32
    private let faults: FaultInjector?
    /// The content of the newer slot.
    private(set) var content: Content?
    private(set) var isDurable = true

    static let slotSpacing = 4_096
    private static let magic = Array("SHGYMHD1".utf8)
    private static let epochCount = 32
    private static let checkedCount = 128
    private static let slotCount = checkedCount + Digest.byteCount

    /// Opens the file if there is one. Content that cannot be read leaves ``content`` nil.
    init(_ path: String, faults: FaultInjector?) throws(FileError) {
        self.path = path
        self.faults = faults
        descriptor = -1
        guard Files.size(path) != nil else { return }
        descriptor = try Files.open(path, O_RDWR, operation: "open head file")
        content = try Self.read(descriptor)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// True when there is no file yet.
    var isMissing: Bool { descriptor < 0 }

    /// Makes the file at its full length: later writes need no new room, so a full disk cannot stop them.
    private func make() throws(FileError) {
        descriptor = try Files.open(path, O_RDWR | O_CREAT, operation: "make head file")
        let empty = [UInt8](repeating: 0, count: 2 * Self.slotSpacing)
        try Files.write(empty, to: descriptor, at: 0, operation: "make head file")
        try Files.sync(descriptor, operation: "make head file")
        try Files.syncFolder(Files.parent(of: path), operation: "sync folder of head file")
    }

    /// Writes a head into the older slot, without waiting for the disk.
    func write(_ head: TreeHead) throws(FileError) {
        if let code = faults?.fails(.write, on: .head) { throw FileError("write head file", errno: code) }
        if isMissing { try make() }
        let next = Content(
            generation: (content?.generation ?? 0) + 1,
            head: head,
            previousSize: content?.head.size ?? 0,
            previousRoot: content?.head.root ?? MerkleHash.empty
        )
        let slot = Int(next.generation & 1) * Self.slotSpacing
        try Files.write(Self.encode(next), to: descriptor, at: slot, operation: "write head file")
        content = next
        isDurable = false
    }

    /// Waits until the disk has what was written.
    func sync() throws(FileError) {
        guard !isDurable else { return }
        if let code = faults?.fails(.sync, on: .head) { throw FileError("sync head file", errno: code) }
        try Files.sync(descriptor, operation: "sync head file")
        isDurable = true
        faults?.synced(.head)
    }

    /// The content of the newer valid slot of a file; nil when the file is missing or neither slot is valid.
    static func read(path: String) -> Content? {
        guard let descriptor = try? Files.open(path, O_RDONLY, operation: "open head file") else { return nil }
        defer { close(descriptor) }
        return try? read(descriptor)
    }

    private static func read(_ descriptor: Int32) throws(FileError) -> Content? {
        var newest: Content?
        for slot in 0...1 {
            let bytes = try Files.read(
                slotCount,
                from: descriptor,
                at: slot * slotSpacing,
                operation: "read head file"
            )
            guard let content = decode(bytes) else { continue }
            if newest.map({ $0.generation < content.generation }) ?? true { newest = content }
        }
        return newest
    }

    static func encode(_ content: Content) -> [UInt8] {
        var bytes = magic
        bytes.reserveCapacity(slotCount)
        append(content.generation, to: &bytes)
        let epoch = Array(content.head.epoch.utf8.prefix(epochCount))
        bytes += epoch + [UInt8](repeating: 0, count: epochCount - epoch.count)
        append(UInt64(content.head.size), to: &bytes)
        bytes += content.head.root.bytes
        append(UInt64(content.previousSize), to: &bytes)
        bytes += content.previousRoot.bytes
        bytes += SHA256.hash(bytes).bytes
        return bytes
    }

    static func decode(_ bytes: [UInt8]) -> Content? {
        guard bytes.count == slotCount, bytes.starts(with: magic),
            Digest([UInt8](bytes[checkedCount...])) == SHA256.hash(bytes[..<checkedCount]),
            let size = Int64(exactly: number(bytes[48..<56])), let root = Digest([UInt8](bytes[56..<88])),
            let previousSize = Int64(exactly: number(bytes[88..<96])), let previousRoot = Digest([UInt8](bytes[96..<128]))
        else { return nil }
        let epoch = String(decoding: bytes[16..<48].prefix { $0 != 0 }, as: UTF8.self)
        return Content(
            generation: number(bytes[8..<16]),
            head: TreeHead(epoch: epoch, size: size, root: root),
            previousSize: previousSize,
            previousRoot: previousRoot
        )
    }

    private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
