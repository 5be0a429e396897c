import CPlatform
import HTTPServer

/// How many connections the process's limit of open descriptors leaves room for.
struct ConnectionRoom {
    /// What the gateway opens for itself: loop, sockets of the services and their streams, stores, files of the pages.
    private static let own = 64
    /// Connections of a listener beyond its limit, for as long as it takes to refuse them.
    private static let refused = 64
    /// Fewer than that serve nobody.
    private static let least = 16

    /// How many listeners share the room.
    let listeners: Int

    /// Descriptors with which the limits of connections are reached before that of the process.
    var enough: Int { Self.own + listeners * (HTTPLimits().connections + Self.refused) }

    /// Raises the process's limit as far as it is allowed to and needed.
    /// - Returns: the limit in force.
    func raiseDescriptorLimit() -> Int {
        let raised = shagym_raise_descriptor_limit(Int64(enough))
        // What may not be raised is as it was.
        return Int(raised >= 0 ? raised : shagym_raise_descriptor_limit(0))
    }

    /// What each listener takes in at most. With fewer descriptors than are enough it refuses connections before the
    /// process has none left for the services, and leaves half of them to others than one address.
    func limits(descriptors: Int) -> HTTPLimits {
        var limits = HTTPLimits()
        let room = (descriptors - Self.own) / listeners - Self.refused
        guard room < limits.connections else { return limits }
        limits.connections = max(room, Self.least)
        limits.connectionsPerAddress = min(limits.connectionsPerAddress, max(limits.connections / 2, 1))
        return limits
    }
}
