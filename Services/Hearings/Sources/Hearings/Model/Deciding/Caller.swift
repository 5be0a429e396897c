import Contracts
import Directory

/// Who gives a command, reduced to what the rules ask about.
public struct Caller: Hashable, Sendable {
    /// The actor as events will remember it.
    public let actor: Actor
    /// Roles of a staff member.
    public let roles: Set<Role>
    /// The case of the applicant for whom the portal acts.
    public let matter: CaseID?
    /// The information system whose adapter reports; nil for all others.
    public var adapter: ExternalSystem? { actor.system }

    /// A caller.
    public init(actor: Actor, roles: Set<Role> = [], matter: CaseID? = nil) {
        self.actor = actor
        self.roles = roles
        self.matter = matter
    }

    /// A member of a body's staff.
    public static func staff(_ officer: OfficerID, of body: BodyID, _ roles: Set<Role>) -> Caller {
        Caller(actor: Actor(kind: .staff, officer: officer, body: body), roles: roles)
    }

    /// The applicant in the personal cabinet.
    public static func applicant(of matter: CaseID) -> Caller { Caller(actor: Actor(kind: .portal), matter: matter) }

    /// The portal, filing on behalf of a person.
    public static let portal = Caller(actor: Actor(kind: .portal))

    /// The service itself: timers and what other services report.
    public static let system = Caller(actor: Actor(kind: .system))

    /// The adapter of another information system, which reports what was answered there (rules 4, Systems).
    public static func adapter(_ system: ExternalSystem) -> Caller { Caller(actor: Actor(kind: .system, system: system)) }
}
