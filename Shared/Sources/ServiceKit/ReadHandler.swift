import CivilTime
import Directory
import MessageBus

/// What a service does with a call on its bus thread: answer it from its views, or turn it into a command for the writer.
public protocol ReadHandler: AnyObject {
    /// The service's commands, decoded and checked.
    associatedtype Command: Sendable

    /// Decides what becomes of a call.
    /// - Throws: `Problem`, which is answered as the interface's error `Refused`; `BusError` as it is.
    func route(_ call: BusCall, now: Instant) throws -> RoutedCall<Command>

    /// As whom a principal sees the changes of matters: words that ``seen(_:by:)`` understands. The same rule as for lists.
    /// - Parameter id: only of this matter; the answer is then its number alone.
    /// - Throws: `Problem` for whoever has no list, or may not know of the matter.
    func viewers(_ principal: Principal, of id: String?) throws -> [String]

    /// Those of these subjects that are matters, as they stand, and who of these viewers may see each.
    func seen(_ subjects: [String], by viewers: [String]) throws -> [SeenMatter]

    /// Types of events that only staff are shown: that there was one, no party may learn either.
    var typesForStaff: Set<String> { get }

    /// A matter as its parties may know it, if one of these viewers is a party; nil else. Asked for where something happened that parties are shown.
    func seen(_ subject: String, byPartyAmong viewers: Set<String>) throws -> SeenMatter?
}

extension ReadHandler {
    /// None: parties are shown, or at least told of, every event.
    public var typesForStaff: Set<String> { [] }

    /// None: parties hear of their matter by its number, as staff do who asked for it alone.
    public func seen(_ subject: String, byPartyAmong viewers: Set<String>) throws -> SeenMatter? { nil }
}

/// A matter that has changed, and who may know it.
public struct SeenMatter: Sendable {
    /// Its number.
    public let id: String
    /// Its version.
    public let version: Int64
    /// Those who were asked about and may see it.
    public let viewers: [String]

    /// A matter and its viewers.
    public init(id: String, version: Int64, viewers: [String]) {
        self.id = id
        self.version = version
        self.viewers = viewers
    }
}

/// What becomes of a call.
public enum RoutedCall<Command: Sendable> {
    /// Answered at once, with these parameters.
    case answer([UInt8])
    /// For the writer. `request` is the caller's key for repeats; a rehearsal is rolled back.
    case write(request: String, rehearsal: Bool, Command)
}
