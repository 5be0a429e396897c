import Contracts
import Directory

extension Caller {
    /// Who files: anybody may, for acceptance is never refused (R15.1).
    /// - Throws: `Problem` for those who have no complaints of their own to file.
    init(filing principal: Principal) throws {
        switch principal {
        case .staff(let id, let body, let roles): self = try .staff(id, body, roles)
        case .portal: self = .portal
        case .filer, .anonymous: self.init(actor: Actor(kind: .complainant))
        case .operator, .service: throw Problem.forbidden
        }
    }

    /// Who acts on a complaint. A tracking code opens exactly the complaint it was given for.
    /// - Throws: `Problem.notFound` for a code of another complaint: whether this one exists is not told.
    init(_ principal: Principal, on id: ComplaintID, tracking: TrackingCodes) throws {
        switch principal {
        case .staff(let staff, let body, let roles): self = try .staff(staff, body, roles)
        case .filer(let code):
            guard tracking.matches(code, id) else { throw Problem.notFound }
            self = .filer(of: id)
        case .anonymous: throw Problem.unauthenticated
        case .portal, .operator, .service: throw Problem.notFound
        }
    }

    private static func staff(_ id: StaffID, _ body: BodyID, _ roles: Set<Role>) throws -> Caller {
        guard let officer = OfficerID(rawValue: id.rawValue) else { throw Problem.forbidden }
        return .staff(officer, of: body, roles)
    }
}
