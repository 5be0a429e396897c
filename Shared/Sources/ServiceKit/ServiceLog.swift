import CivilTime
import Glibc
import StrictJSON

/// The log: one JSON object a line on standard error.
///
/// What is logged is chosen by type: an event's name is a literal, a field's name is a literal, and a value is a number
/// or a name the program itself made. A complainant's words cannot be passed by accident.
public struct ServiceLog: Sendable {
    /// How much a line matters.
    public enum Level: String, Sendable {
        /// The course of things.
        case info
        /// Something an operator should look at some day.
        case warning
        /// Something an operator must look at now.
        case error
    }

    /// A value that holds no personal data.
    public enum Value: Sendable {
        /// A count, a size, a duration, a sequence.
        case number(Int64)
        /// A name the program made: a method, a part, a state, an error's code.
        case name(String)
    }

    private let part: String
    private let clock: any Clock

    /// A log for one part of the system, such as `complaints`.
    public init(part: String, clock: any Clock) {
        self.part = part
        self.clock = clock
    }

    /// Writes one line.
    public func write(_ level: Level, _ event: StaticString, _ fields: [(StaticString, Value)] = []) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("time", clock.now().rfc3339)
            writer.field("level", level.rawValue)
            writer.field("part", part)
            writer.field("event", "\(event)")
            for (name, value) in fields {
                switch value {
                case .number(let number): writer.field("\(name)", number)
                case .name(let text): writer.field("\(name)", text)
                }
            }
        }
        writer.endText(with: UInt8(ascii: "\n"))
        let line = writer.take()
        line.withUnsafeBytes { bytes in
            // One write a line: lines of several threads never mix; a full pipe loses a line rather than stop the service.
            _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
        }
    }
}
