/// Where a clearance request stands. Source: rules 11.4.
public enum ClearanceState: String, CaseIterable, Hashable, Sendable, Codable {
    /// No access to state secrets is known, or the person needs no clearance (CL-02, CL-04, CL-05).
    case notRequired
    /// Required and not asked for (CL-01).
    case required
    /// Asked for; the decision makers are being found.
    case submitted
    /// A legal officer must find a decision maker (rules 8.3).
    case manualRouting
    /// Every obligation in force has its decision makers.
    case routed
    case granted
    case refused
    case revoked
    case expired
    /// A new obligation made it void (CL-23).
    case superseded
    case withdrawn

    /// Whether nothing more is to be done here. A refused request may be filed anew, a request not required may become required.
    public var isClosed: Bool {
        switch self {
        case .notRequired, .refused, .revoked, .expired, .superseded, .withdrawn: true
        case .required, .submitted, .manualRouting, .routed, .granted: false
        }
    }

    /// Whether the holder may still withdraw it.
    public var isUndecided: Bool {
        switch self {
        case .required, .submitted, .manualRouting, .routed: true
        case .notRequired, .granted, .refused, .revoked, .expired, .superseded, .withdrawn: false
        }
    }
}

/// The change of state an event brings.
public struct StateChange: Hashable, Sendable, Codable {
    /// The state before; nil before the request existed.
    public let from: ClearanceState?
    /// The state after; the same where nothing changes.
    public let to: ClearanceState
}
