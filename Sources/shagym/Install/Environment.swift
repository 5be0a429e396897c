import Glibc

/// The environment this process was started with.
enum Environment {
    /// All variables by name.
    static func all() -> [String: String] {
        // From /proc, because `environ` is a global variable that any thread may change.
        guard let bytes = try? TextFile.read("/proc/self/environ") else { return [:] }
        var variables: [String: String] = [:]
        for entry in bytes.split(separator: 0) {
            let parts = entry.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            variables[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[1], as: UTF8.self)
        }
        return variables
    }
}
