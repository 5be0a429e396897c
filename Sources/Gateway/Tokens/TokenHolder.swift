import Directory
import MessageBus

/// Whom a token stands for: a person at a body with roles.
struct TokenHolder: Sendable, Equatable {
    /// The person's id at the body.
    let staff: String
    /// The body's id.
    let body: String
    /// What the person may do, as the wire spells roles.
    let roles: [String]

    /// What was read from the store.
    init(staff: String, body: String, roles: [String]) {
        self.staff = staff
        self.body = body
        self.roles = roles
    }

    /// A holder to be.
    /// - Throws: `InvalidParameter` for a body the directory does not have.
    init(staff: String, body: String, roles: [Role], in bodies: BodyDirectory) throws(BusError) {
        guard let id = BodyID(rawValue: body), bodies.body(id) != nil else { throw .invalidParameter("body") }
        self.init(staff: staff, body: body, roles: roles.map(\.rawValue))
    }
}
