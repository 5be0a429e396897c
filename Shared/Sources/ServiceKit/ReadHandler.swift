import CivilTime
import MessageBus

/// What a service does with a call on its bus thread: answer it from its views, or turn it into a command for the writer.
public protocol ReadHandler: AnyObject {
    /// The service's commands, decoded and checked.
    associatedtype Command: Sendable

    /// Decides what becomes of a call.
    /// - Throws: `Problem`, which is answered as the interface's error `Refused`; `BusError` as it is.
    func route(_ call: BusCall, now: Instant) throws -> RoutedCall<Command>
}

/// What becomes of a call.
public enum RoutedCall<Command: Sendable> {
    /// Answered at once, with these parameters.
    case answer([UInt8])
    /// For the writer. `request` is the caller's key for repeats; a rehearsal is rolled back.
    case write(request: String, rehearsal: Bool, Command)
}
