import Glibc

/// The two ends of a pipe, neither inherited by any child unless asked.
struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        // A pair of sockets, because it can be closed on exec from the first moment: other threads start processes too.
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw LimitExceeded("socketpair: errno \(errno)") }
        reading = ends[0]
        writing = ends[1]
    }
}
