import EventLoop
import Glibc
import HTTPServer
import ServiceKit
import StrictJSON

/// Writes a line per answer without anything that could name a person: the operation, never the address.
///
/// The lines of one round of the loop leave together. Standard error that nobody reads costs lines, never time: a part of
/// at most 4 KiB is written only when the pipe has room for all of it (pipe(7), PIPE_BUF), so lines of several processes do
/// not mix either.
final class AccessLog {
    private static let atomicBytes = 4_096

    private let loop: EventLoop
    private let clock: any Clock
    private let descriptor: Int32
    private var lines: [[UInt8]] = []
    private var lost = 0

    /// - Parameter descriptor: where the lines go.
    init(loop: EventLoop, clock: any Clock, descriptor: Int32 = STDERR_FILENO) {
        self.loop = loop
        self.clock = clock
        self.descriptor = descriptor
    }

    /// Writes the line at the end of this round.
    func write(_ access: HTTPAccess) {
        if lines.isEmpty { loop.atEndOfRound { [weak self] in self?.flush() } }
        var writer = JSONWriter(reserving: 256)
        writer.object { writer in
            writer.field("time", clock.now().rfc3339)
            writer.field("level", "info")
            writer.field("part", "gateway")
            writer.field("event", "answered")
            writer.field("method", access.method?.rawValue ?? "-")
            writer.field("route", access.route.isEmpty ? "-" : access.route)
            writer.field("status", access.status?.rawValue ?? 0)
            writer.field("bytes", access.bytes)
            writer.field("us", access.microseconds)
            writer.field("refusal", ifPresent: access.refusal?.rawValue)
            if access.aborted { writer.field("aborted", true) }
            if lost > 0 { writer.field("lost", lost) }
        }
        writer.endText(with: UInt8(ascii: "\n"))
        lines.append(writer.take())
    }

    private func flush() {
        var part: [UInt8] = []
        var count = 0
        var written = true
        for line in lines {
            if part.count + line.count > Self.atomicBytes {
                written = send(part, of: count) && written
                part.removeAll(keepingCapacity: true)
                count = 0
            }
            part += line
            count += 1
        }
        written = send(part, of: count) && written
        lines.removeAll(keepingCapacity: true)
        if written { lost = 0 }
    }

    private func send(_ part: [UInt8], of count: Int) -> Bool {
        guard !part.isEmpty else { return true }
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&entry, 1, 0) == 1, entry.revents & Int16(POLLOUT) != 0 else {
            lost += count
            return false
        }
        let sent = part.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if sent < part.count { lost += count }
        return sent == part.count
    }
}
