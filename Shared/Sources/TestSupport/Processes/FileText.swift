import Glibc

/// Reads whole files for tests.
public enum FileText {
    /// The bytes of a file; empty when there is none.
    public static func bytes(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    /// The text of a file; empty when there is none.
    public static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }
}
