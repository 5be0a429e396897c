import Contracts
import Directory

/// Who gives an order, reduced to what the rules ask about.
public struct Caller: Hashable, Sendable {
    /// The actor as events will remember it.
    public let actor: Actor
    /// Roles of a staff member.
    public let roles: Set<Role>
    /// The person behind it: for the portal whom it acts for, for staff the officer, so that nobody decides on an own request.
    public let person: IIN?

    /// A caller.
    public init(actor: Actor, roles: Set<Role> = [], person: IIN? = nil) {
        self.actor = actor
        self.roles = roles
        self.person = person
    }

    /// A member of the staff of a body or organisation.
    public static func staff(_ officer: OfficerID, of body: BodyID, _ roles: Set<Role>, person: IIN?) -> Caller {
        Caller(actor: Actor(kind: .staff, officer: officer, body: body), roles: roles, person: person)
    }

    /// A person in the personal cabinet.
    public static func holder(_ person: IIN) -> Caller { Caller(actor: Actor(kind: .portal), person: person) }

    /// The service itself: timers, the register of organisations, what other services report.
    public static let system = Caller(actor: Actor(kind: .system))
}
