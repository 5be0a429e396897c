import Contracts
import Directory

extension Complaint {
    /// Refuses a member of staff who is the complainant: a party does not open the own matter in office.
    /// - Throws: `Problem.ownMatter`.
    func refuseParty(_ principal: Principal) throws(Problem) {
        guard let person = principal.person, content.sender?.identificationNumber == person.rawValue else { return }
        throw Problem.ownMatter
    }
}
