import Glibc

/// The two ends of a pipe, neither inherited by any child unless asked.
struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { throw LimitExceeded("pipe2: errno \(errno)") }
        reading = ends[0]
        writing = ends[1]
    }
}
