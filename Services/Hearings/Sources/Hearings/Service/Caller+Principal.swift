import Contracts
import Directory

extension Caller {
    /// Who files: the State Corporation's staff, or the portal for a person (R6.1).
    /// - Throws: `Problem` for everybody else, and for a portal that does not say for whom it files.
    init(filing principal: Principal) throws {
        switch principal {
        case .staff(let id, let body, let roles, _): self = .staff(id, of: body, roles)
        case .portal(_, onBehalfOf: nil): throw Problem.nobodyNamed
        case .portal: self = .portal
        case .anonymous: throw Problem.unauthenticated
        case .filer, .operator, .service, .adapter: throw Problem.forbidden
        }
    }

    /// Who acts on a case. Through the portal the applicant acts, or whoever acts for the applicant; an adapter reports for its information
    /// system.
    /// - Throws: `Problem.ownMatter` for a member of staff whom the case concerns; `Problem.notFound` for everybody else: whether there is
    ///   such a case is not told.
    init(_ principal: Principal, on matter: AdministrativeCase) throws {
        switch principal {
        case .staff(_, _, _, let person?) where matter.concerned.contains(person): throw Problem.ownMatter
        case .staff(let id, let body, let roles, _): self = .staff(id, of: body, roles)
        case .portal(_, let person?) where matter.concerned.contains(person): self = .applicant(of: matter.id)
        case .adapter(let system): self = .adapter(system)
        case .anonymous: throw Problem.unauthenticated
        case .portal, .filer, .operator, .service: throw Problem.notFound
        }
    }
}

extension AdministrativeCase {
    /// The persons who may see it in the personal cabinet: the applicant and whoever acts for the applicant.
    var concerned: [IIN] { [applicant.iin, intake.representative?.iin].compactMap { $0 } }
}
