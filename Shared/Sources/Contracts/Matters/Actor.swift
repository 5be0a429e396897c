import Directory

/// Who did something, as events remember it: no names.
public struct Actor: Hashable, Sendable, Codable {
    /// The kinds of actors.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case staff
        case complainant
        case portal
        case system
        case operatorOfSystem = "operator"
    }

    /// The kind.
    public let kind: Kind
    /// The officer, for staff.
    public let officer: OfficerID?
    /// The officer's body, for staff.
    public let body: BodyID?
    /// The information system whose adapter reported it; nil for all others.
    public let system: ExternalSystem?

    /// An actor.
    public init(kind: Kind, officer: OfficerID? = nil, body: BodyID? = nil, system: ExternalSystem? = nil) {
        self.kind = kind
        self.officer = officer
        self.body = body
        self.system = system
    }
}
