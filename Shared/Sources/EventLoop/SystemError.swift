import Glibc

/// A system call that failed: which one and why (`errno`).
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The call's name as in the manual, e.g. `"bind"`.
    public let call: String
    /// The value of `errno`.
    public let errno: Int32

    /// Names the failed call and its `errno`.
    public init(_ call: String, errno: Int32) {
        self.call = call
        self.errno = errno
    }

    /// For logs: the call, the system's words and the number.
    public var description: String {
        "\(call): \(strerror(errno).map { String(cString: $0) } ?? "unknown") (errno \(errno))"
    }

    /// No descriptor or no memory is left for now: worth another try when something was closed.
    public var isShortage: Bool {
        errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM
    }

    /// Passes a C helper's answer on, or throws when it is a negated `errno`.
    @discardableResult
    public static func check(_ call: String, _ result: Int32) throws(SystemError) -> Int32 {
        guard result >= 0 else { throw SystemError(call, errno: -result) }
        return result
    }
}
