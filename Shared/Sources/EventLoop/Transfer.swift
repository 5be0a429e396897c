import CPlatform
import Glibc

/// What a non-blocking read or write did.
public enum Transfer: Hashable, Sendable {
    /// So many bytes were moved (at least one).
    case bytes(Int)
    /// Nothing now; wait until the descriptor is ready.
    case wouldBlock
    /// The peer closed the stream.
    case closed
    /// The connection is broken.
    case failed(SystemError)

    /// Reads once from a socket.
    public static func receive(from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        let count = shagym_receive(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { return .bytes(count) }
        return count == 0 ? .closed : failure("recv", count)
    }

    /// Writes once to a socket; a vanished peer is an answer, never a signal.
    public static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Transfer {
        let count = shagym_send(descriptor, bytes.baseAddress, bytes.count)
        return count >= 0 ? .bytes(count) : failure("send", count)
    }

    private static func failure(_ call: String, _ result: Int) -> Transfer {
        let number = Int32(-result)
        switch number {
        case EAGAIN: return .wouldBlock
        case EPIPE, ECONNRESET: return .closed
        default: return .failed(SystemError(call, errno: number))
        }
    }
}
