import Glibc

/// Reading small files whole.
public enum FileBytes {
    /// The bytes of the file at `path`, at most `limit` of them.
    /// - Throws: `StartFailure` when the file cannot be read or is larger.
    public static func read(_ path: String, limit: Int = 8 << 20) throws(StartFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StartFailure("cannot read \(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw StartFailure("cannot read \(path): \(String(cString: strerror(errno)))") }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
            guard bytes.count <= limit else { throw StartFailure("\(path) is larger than \(limit) bytes") }
        }
    }

    /// Whether something exists at `path`.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The names in a folder, sorted, without the two dots; empty when it cannot be read.
    public static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a folder and those above it, readable by its owner alone.
    /// - Throws: `StartFailure` when it cannot be made.
    public static func makeFolder(_ path: String, mode: mode_t = 0o700) throws(StartFailure) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/" + part
            if mkdir(made, mode) != 0, errno != EEXIST {
                throw StartFailure("cannot make the folder \(made): \(String(cString: strerror(errno)))")
            }
        }
    }
}

/// Why a part cannot start, in words for the operator. The program ends with status 78 (sysexits EX_CONFIG), so that a
/// supervisor does not try again and again.
public struct StartFailure: Error, CustomStringConvertible, Sendable {
    /// One or more sentences.
    public let description: String
    /// Whether waiting may help, as with a full disk.
    public let mayPass: Bool

    /// A reason.
    public init(_ description: String, mayPass: Bool = false) {
        self.description = description
        self.mayPass = mayPass
    }

    /// The exit status of a program that was configured wrongly.
    public static let exitStatus: Int32 = 78

    /// The exit status for this reason: 75 (sysexits EX_TEMPFAIL) when a supervisor should try again.
    public var status: Int32 { mayPass ? 75 : Self.exitStatus }
}
