extension Day: CustomStringConvertible, Codable {
    /// Reads exactly "2026-06-08": four, two and two ASCII digits; nil for anything else or a day that does not exist.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, let day = Day(isoBytes: bytes) else { return nil }
        self = day
    }

    /// Reads "2026-06-08" at the start of the bytes.
    init?(isoBytes bytes: some RandomAccessCollection<UInt8>) {
        guard bytes.count >= 10, let year = Digits.read(bytes, at: 0, count: 4), let month = Digits.read(bytes, at: 5, count: 2),
            let day = Digits.read(bytes, at: 8, count: 2), bytes[bytes.index(bytes.startIndex, offsetBy: 4)] == 0x2D,
            bytes[bytes.index(bytes.startIndex, offsetBy: 7)] == 0x2D
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day as "2026-06-08" (ISO 8601 calendar date, extended format).
    public var iso: String {
        String(unsafeUninitializedCapacity: 10) { out in
            Digits.put(self, at: 0, in: out)
            return 10
        }
    }

    /// Appends the ten bytes of ``iso``.
    public func appendISO(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { out in
            Digits.put(self, at: 0, in: out)
            bytes.append(contentsOf: out)
        }
    }

    /// The same as ``iso``.
    public var description: String { iso }

    /// Reads the text "2026-06-08".
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a calendar day like 2026-06-08")
        }
        self = day
    }

    /// Writes the text "2026-06-08".
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
