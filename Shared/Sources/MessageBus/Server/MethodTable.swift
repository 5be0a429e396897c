import Glibc

/// Finds a method by the bytes of its name without making a string: a small open hash table.
struct MethodTable {
    /// Who answers.
    enum Target {
        case service
        case log
        case handler
    }

    struct Entry {
        let name: String
        let interface: String
        let target: Target
        fileprivate let bytes: [UInt8]
    }

    private(set) var entries: [Entry] = []
    private(set) var interfaces: [BusInterface] = []
    private var slots: [Int] = []

    init(_ interfaces: [(BusInterface, Target)]) {
        self.interfaces = interfaces.map(\.0)
        entries = interfaces.flatMap { interface, target in
            interface.methods.map { Entry(name: $0, interface: interface.name, target: target, bytes: Array($0.utf8)) }
        }
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        slots = [Int](repeating: -1, count: size)
        for (index, entry) in entries.enumerated() {
            var slot = entry.bytes.withUnsafeBytes { Self.hash($0) } & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = index
        }
    }

    /// The entry's index.
    func find(_ name: UnsafeRawBufferPointer) -> Int? {
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let isSame = entries[slots[slot]].bytes.withUnsafeBytes { candidate in
                guard candidate.count == name.count, let one = candidate.baseAddress, let other = name.baseAddress else {
                    return false
                }
                return memcmp(one, other, name.count) == 0
            }
            if isSame { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// What to answer for a method that is not in the table.
    func refusal(of method: String) -> BusError {
        guard let dot = method.lastIndex(of: ".") else { return .invalidParameter("method") }
        let interface = String(method[..<dot])
        return interfaces.contains { $0.name == interface } ? .methodNotFound(method) : .interfaceNotFound(interface)
    }

    /// FNV-1a.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
