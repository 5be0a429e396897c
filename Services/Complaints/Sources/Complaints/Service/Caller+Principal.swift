import Contracts
import Directory

extension Caller {
    /// Who files: anybody may, for acceptance is never refused (R15.1).
    /// - Throws: `Problem` for those who have no complaints of their own to file.
    init(filing principal: Principal) throws {
        switch principal {
        case .staff(let id, let body, let roles, _): self = try .staff(id, body, roles)
        case .portal: self = .portal
        case .filer, .anonymous: self.init(actor: Actor(kind: .complainant))
        case .operator, .service, .adapter: throw Problem.forbidden
        }
    }

    /// Who acts on a complaint. A tracking code opens the complaint it was given for and what that one became at other bodies: who
    /// complained is told where the complaint went (DX-5) and must be able to follow it there.
    /// - Parameter parent: the complaint from which the given one was redirected or split; nil when it was filed.
    /// - Throws: `Problem.notFound` for a code of another complaint: whether this one exists is not told.
    init(
        _ principal: Principal, on id: ComplaintID, tracking: TrackingCodes, parent: (ComplaintID) throws -> ComplaintID?
    ) throws {
        switch principal {
        case .staff(let staff, let body, let roles, _): self = try .staff(staff, body, roles)
        case .filer(let code):
            var place = id
            while !tracking.matches(code, place) {
                guard let before = try parent(place) else { throw Problem.notFound }
                place = before
            }
            self = .filer(of: id)
        case .anonymous: throw Problem.unauthenticated
        case .portal, .operator, .service, .adapter: throw Problem.notFound
        }
    }

    private static func staff(_ id: StaffID, _ body: BodyID, _ roles: Set<Role>) throws -> Caller {
        guard let officer = OfficerID(rawValue: id.rawValue) else { throw Problem.forbidden }
        return .staff(officer, of: body, roles)
    }
}
