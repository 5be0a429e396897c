import Contracts
import Directory

extension Caller {
    /// Who acts: the holder through the portal, or a member of staff who is known as a person, so that nobody decides on an own request.
    /// - Throws: `Problem` for everybody else, the same whatever is asked about.
    init(_ principal: Principal) throws {
        switch principal {
        case .staff(let id, let body, let roles, let person?): self = .staff(id, of: body, roles, person: person)
        case .staff: throw Problem.personUnknown
        case .portal(_, let person?): self = .holder(person)
        case .anonymous: throw Problem.unauthenticated
        case .portal, .filer, .operator, .service, .adapter: throw Problem.forbidden
        }
    }
}

extension ClearanceRequest {
    /// Whether the caller may know of the request at all; all others are told that there is none.
    func isKnown(to caller: Caller) -> Bool {
        !views(for: caller).isEmpty || Authority.relations(of: caller, to: self) == [.own]
    }

    /// Whether a sealed entry may still be shown to the caller: the same question as `readSealed` asks.
    func opens(_ entry: SealedEntryID?, to caller: Caller) -> Bool {
        guard let entry, sealedEntry(entry, openTo: caller) != nil else { return false }
        return Authority.allows(.readSealed, self, by: caller)
    }
}
