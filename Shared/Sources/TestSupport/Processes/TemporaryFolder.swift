import Glibc

/// A folder of its own for one test; its name is short enough for sockets inside. It disappears with the value.
public final class TemporaryFolder: Sendable {
    /// The folder's absolute path.
    public let path: String

    /// Makes a new folder under `/tmp`, mode 0700.
    public init() throws {
        // mkdtemp(3) asks for six X at the end and puts a name of its own there.
        var template = Array("/tmp/shagym-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw LimitExceeded("mkdtemp: errno \(errno)") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// Writes a file in the folder and answers its path.
    public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        guard let handle = fopen(file, "we") else { throw LimitExceeded("cannot write \(file): errno \(errno)") }
        let written = fwrite(bytes, 1, bytes.count, handle)
        guard fclose(handle) == 0, written == bytes.count else { throw LimitExceeded("cannot write \(file)") }
        return file
    }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                guard name != ".", name != ".." else { continue }
                if entry.pointee.d_type == UInt8(DT_DIR) { remove(path + "/" + name) } else { unlink(path + "/" + name) }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
