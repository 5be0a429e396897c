import Glibc

/// Where this program lies, and with it the other programs.
enum Installation {
    /// The whole path of the running program.
    /// - Throws: `Failure` when `/proc` is not there.
    static func executable() throws(Failure) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { throw Failure("cannot find out where this program lies: /proc is not mounted") }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The path of a program in this program's own folder.
    /// - Throws: `Failure` when it is not there.
    static func program(_ name: String) throws(Failure) -> String {
        let path = folder(of: try executable()) + "/" + name
        guard access(path, X_OK) == 0 else {
            throw Failure("the program \(name) is not beside shagym (\(path)). Build it: make build")
        }
        return path
    }

    /// The folder a path lies in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path that does not depend on the current folder.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
    }
}
