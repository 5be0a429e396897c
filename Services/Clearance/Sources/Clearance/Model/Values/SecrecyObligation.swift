import CivilTime
import Contracts
import Directory

/// The organisation an obligation was signed with, as far as it is known.
public enum ObligationOrganisation: Hashable, Sendable, Codable {
    /// An organisation of the register.
    case known(OrganisationID)
    /// Only a name: a legal officer finds who decides (rules 8.3).
    case named(String)

    private enum KnownCodingKeys: String, CodingKey {
        case _0 = "organisation"
    }
    private enum NamedCodingKeys: String, CodingKey {
        case _0 = "name"
    }
}

/// What is said of the end of an obligation's restriction.
public struct EndClaim: Hashable, Sendable, Codable {
    /// The last day of the restriction.
    public let lastDay: Day
    /// Evidence from the organisation; without it the obligation counts as in force (CL-21, A-23).
    public let evidence: Document?

    /// A claim.
    public init(lastDay: Day, evidence: Document?) {
        self.lastDay = lastDay
        self.evidence = evidence
    }
}

/// The fact of an obligation on a possible restriction of leaving. Never its content (rules 8.1).
public struct SecrecyObligation: Hashable, Sendable, Codable {
    /// Its identity in the request.
    public let id: ObligationID
    /// With whom it was signed.
    public let organisation: ObligationOrganisation
    /// Its number there, where known.
    public let number: ObligationNumber?
    /// The day it was signed.
    public let signedOn: Day
    /// What is said of its end; nil where no end date is known.
    public let end: EndClaim?

    /// An obligation.
    public init(
        id: ObligationID,
        organisation: ObligationOrganisation,
        number: ObligationNumber? = nil,
        signedOn: Day,
        end: EndClaim? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.number = number
        self.signedOn = signedOn
        self.end = end
    }
}
