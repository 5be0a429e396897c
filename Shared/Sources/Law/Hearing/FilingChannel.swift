/// How an application for the service reached the State (R8.1, R8.4).
public enum FilingChannel: String, Hashable, Sendable, Codable, CaseIterable {
    /// The package was handed in at the State Corporation; its hours decide the day.
    case stateCorporation
    /// The application was filed through the portal; the provider's hours decide the day.
    case portal
}
