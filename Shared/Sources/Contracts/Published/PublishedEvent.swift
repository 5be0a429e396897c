/// What other services may read of an event: the members named here are its published shape. They decode the `data` of the event as its
/// service records it and ignore every other member; a member that older events lack is optional for good.
public protocol PublishedEvent: Hashable, Sendable, Codable {
    /// The event's type, with its version.
    static var type: String { get }
}
