import Glibc

/// The programs that the build has made.
public enum Programs {
    /// The path of a program in the folder of this test program.
    /// - Throws: `LimitExceeded` when it has not been built.
    public static func path(_ name: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let executable = String(decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folder = executable.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let path = folder + "/" + name
        guard access(path, X_OK) == 0 else { throw LimitExceeded("\(path) is not there; swift build --build-tests makes it") }
        return path
    }
}
