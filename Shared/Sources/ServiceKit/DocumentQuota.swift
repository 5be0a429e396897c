/// How many documents each side, people and bodies, may upload to one matter, so that nobody fills the disk through it.
public struct DocumentQuota: Sendable, Hashable {
    /// How many documents.
    public let count: Int
    /// How many bytes all of them together.
    public let bytes: Int64

    /// The most a setting may allow, in MiB: 1 TiB.
    private static let most = 1 << 20

    /// A quota; the defaults are those of the settings.
    public init(count: Int = 200, bytes: Int64 = 1_024 << 20) {
        self.count = count
        self.bytes = bytes
    }

    /// Reads the settings.
    init(from reader: inout SettingsReader) {
        let usual = DocumentQuota()
        count = reader.integer("SHAGYM_DOCUMENTS_PER_MATTER", default: usual.count, in: 1...100_000)
        bytes = Int64(reader.integer("SHAGYM_DOCUMENTS_MIB_PER_MATTER", default: Int(usual.bytes >> 20), in: 1...Self.most)) << 20
    }

    /// Whether so many documents of so many bytes together may be there.
    public func admits(count: Int, bytes: Int64) -> Bool { count <= self.count && bytes <= self.bytes }
}
