import Contracts
import Directory

/// Who gives a command, reduced to what the rules ask about.
public struct Caller: Hashable, Sendable {
    /// The actor as events will remember it.
    public let actor: Actor
    /// Roles of a staff member.
    public let roles: Set<Role>
    /// The complaint a filer may act on, by tracking code or through the portal.
    public let complaint: ComplaintID?

    /// A caller.
    public init(actor: Actor, roles: Set<Role> = [], complaint: ComplaintID? = nil) {
        self.actor = actor
        self.roles = roles
        self.complaint = complaint
    }

    /// A member of a body's staff.
    public static func staff(_ officer: OfficerID, of body: BodyID, _ roles: Set<Role>) -> Caller {
        Caller(actor: Actor(kind: .staff, officer: officer, body: body), roles: roles)
    }

    /// The filer of a complaint.
    public static func filer(of complaint: ComplaintID) -> Caller {
        Caller(actor: Actor(kind: .complainant), complaint: complaint)
    }

    /// The portal, filing on behalf of a person.
    public static let portal = Caller(actor: Actor(kind: .portal))

    /// The service itself: timers and links.
    public static let system = Caller(actor: Actor(kind: .system))
}
