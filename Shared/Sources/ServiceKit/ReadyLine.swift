import Glibc
import StrictJSON

/// How a part tells its supervisor that it serves: one JSON line on an inherited descriptor.
public enum ReadyLine {
    /// Writes the line and closes the descriptor. Nothing happens without one.
    /// - Parameter port: the TCP port, for a part that has one.
    public static func announce(part: String, port: Int?, on descriptor: Int32?) {
        guard let descriptor else { return }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("part", part)
            writer.field("port", ifPresent: port.map(Int64.init))
        }
        writer.endText(with: UInt8(ascii: "\n"))
        let line = writer.take()
        _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
    }
}
