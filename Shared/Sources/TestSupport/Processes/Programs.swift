import Glibc

/// The programs that the build has made.
public enum Programs {
    /// The path of a program in the folder of this test program.
    /// - Throws: `LimitExceeded` when it has not been built.
    public static func path(_ name: String) throws -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress, $0.count) }
        let executable = String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
        let folder = executable.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let path = folder + "/" + name
        guard access(path, X_OK) == 0 else { throw LimitExceeded("\(path) is not there; swift build --build-tests makes it") }
        return path
    }
}
