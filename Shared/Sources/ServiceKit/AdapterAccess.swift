import Directory

/// What the adapter of another information system may do at a service, beside saying how far it has read.
public struct AdapterAccess: Sendable {
    /// The methods it may call.
    public let methods: [String]
    /// The events it may read; without any it may not read the log at all.
    public let eventTypes: [String]

    /// What it may do.
    public init(methods: [String], eventTypes: [String]) {
        self.methods = methods
        self.eventTypes = eventTypes
    }

    /// It may do nothing.
    public static let none = AdapterAccess(methods: [], eventTypes: [])
}

extension ServiceDefinition {
    /// No adapter has business with a service that does not say so.
    public func access(ofAdapterOf system: ExternalSystem) -> AdapterAccess { .none }
}
