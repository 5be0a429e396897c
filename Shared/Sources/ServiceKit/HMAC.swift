import Journal

/// Keyed hashing (RFC 2104): what is made with a service's secret can be made again by nobody else.
public enum HMAC {
    /// HMAC-SHA-256 of a message, 32 bytes.
    public static func sha256(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        let block = 64
        var padded = key.count > block ? SHA256.hash(key).bytes : key
        padded += [UInt8](repeating: 0, count: block - padded.count)
        let inner = SHA256.hash(padded.map { $0 ^ 0x36 } + message)
        return SHA256.hash(padded.map { $0 ^ 0x5C } + inner.bytes).bytes
    }
}
