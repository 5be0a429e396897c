import CPlatform
import Glibc

/// Accepts connections of a listening socket it owns. When descriptors run out it pauses and tries again
/// shortly, instead of spinning on a queue it cannot empty; `pause` and `resume` let the owner do the same
/// at its own limit of connections.
public final class Listener {
    /// How many connections one round may accept, so that a flood of them does not starve the others.
    private static let acceptsPerRound = 64
    private static let retryMilliseconds = 100

    private let loop: EventLoop
    private let descriptor: Int32
    private let accepted: (Int32) -> Void
    private let trouble: (SystemError) -> Void
    private var socketFile: (path: String, device: UInt64, inode: UInt64)?
    private var retry: TimerToken?
    private var paused = false
    private var closed = false
    /// Replaced by tests that play a process without free descriptors.
    var accept: (Int32) -> Int32 = { shagym_accept($0) }

    /// The TCP port that is listened on; 0 for Unix sockets.
    public let port: UInt16

    /// Listens on a Unix stream socket; the file gets exactly this mode. A leftover file nobody listens on
    /// is replaced.
    /// - Parameters:
    ///   - accepted: owns the new non-blocking descriptor.
    ///   - trouble: hears why accepting pauses (out of descriptors or memory).
    /// - Throws: `SystemError` (EADDRINUSE: someone listens there; EEXIST: the name is not a socket's).
    public convenience init(
        loop: EventLoop,
        unixPath path: String,
        mode: UInt32 = 0o660,
        accepted: @escaping (Int32) -> Void,
        trouble: @escaping (SystemError) -> Void = { _ in }
    ) throws(SystemError) {
        let descriptor = try SystemError.check("listen", shagym_unix_listen(path, SOMAXCONN, mode))
        try self.init(loop: loop, descriptor: descriptor, port: 0, accepted: accepted, trouble: trouble)
        var device: UInt64 = 0
        var inode: UInt64 = 0
        if shagym_file_identity(path, &device, &inode) >= 0 { socketFile = (path, device, inode) }
    }

    /// Listens on a numeric IPv4 or IPv6 address; port 0 takes a free one (see `port`).
    /// - Throws: `SystemError` (EINVAL: not a numeric address).
    public convenience init(
        loop: EventLoop,
        address: String,
        port: UInt16,
        accepted: @escaping (Int32) -> Void,
        trouble: @escaping (SystemError) -> Void = { _ in }
    ) throws(SystemError) {
        var bound: UInt16 = 0
        let descriptor = try SystemError.check("listen", shagym_tcp_listen(address, port, SOMAXCONN, &bound))
        try self.init(loop: loop, descriptor: descriptor, port: bound, accepted: accepted, trouble: trouble)
    }

    private init(
        loop: EventLoop,
        descriptor: Int32,
        port: UInt16,
        accepted: @escaping (Int32) -> Void,
        trouble: @escaping (SystemError) -> Void
    ) throws(SystemError) {
        self.loop = loop
        self.descriptor = descriptor
        self.port = port
        self.accepted = accepted
        self.trouble = trouble
        do throws(SystemError) {
            try loop.watch(descriptor, for: .readable) { [weak self] _ in self?.acceptWaiting() }
        } catch {
            Glibc.close(descriptor)
            closed = true
            throw error
        }
    }

    deinit { close() }

    /// Stops accepting; clients wait in the system's queue.
    public func pause() {
        paused = true
        if !closed { loop.change(descriptor, to: []) }
    }

    /// Accepts again.
    public func resume() {
        paused = false
        if !closed, retry == nil { loop.change(descriptor, to: .readable) }
    }

    /// Stops listening and removes the socket file if it is still this listener's own.
    public func close() {
        guard !closed else { return }
        closed = true
        if let retry { loop.cancel(retry) }
        loop.unwatch(descriptor)
        if let socketFile { shagym_unix_unlink(socketFile.path, socketFile.device, socketFile.inode) }
        Glibc.close(descriptor)
    }

    private func acceptWaiting() {
        for _ in 0..<Self.acceptsPerRound where !paused && !closed {
            let connection = accept(descriptor)
            if connection >= 0 {
                accepted(connection)
            } else {
                if connection != -EAGAIN { waitABit(SystemError("accept4", errno: -connection)) }
                return
            }
        }
    }

    private func waitABit(_ error: SystemError) {
        loop.change(descriptor, to: [])
        retry = loop.after(milliseconds: Self.retryMilliseconds) { [weak self] in
            guard let self else { return }
            retry = nil
            if !paused { loop.change(descriptor, to: .readable) }
        }
        trouble(error)
    }
}
