import CivilTime
import Directory

/// From where the way to an obligation's decision maker is looked for: the organisation it was signed with, or what a legal officer
/// put in its place.
public enum RoutingAnchor: Hashable, Sendable, Codable {
    /// An organisation; what happened to it after a day moves the obligation on.
    case organisation(OrganisationID, since: Day, number: ObligationNumber?)
    /// A national security body, whatever happens.
    case securityBody(BodyID)

    private enum OrganisationCodingKeys: String, CodingKey {
        case _0 = "organisation"
        case since
        case number
    }
    private enum SecurityBodyCodingKeys: String, CodingKey {
        case _0 = "body"
    }
}

/// Why an obligation waits for a legal officer. Source: rules 8.3, last lines; CL-21.
public enum RoutingGap: String, CaseIterable, Hashable, Sendable, Codable {
    /// Only a name is known.
    case unidentifiedOrganisation
    /// Not in the register.
    case unknownOrganisation
    /// The organisation did not exist when the obligation was signed.
    case notExistingThen
    /// Dated after the request.
    case signedLater
    /// The organisations follow each other in a circle.
    case cycle
    /// No national security body is known for the residence.
    case noTerritorialBody
    /// Evidence says that the restriction ended; a person must look at it.
    case evidenceToCheck

    init(_ reason: ManualReason) {
        switch reason {
        case .unknownOrganisation: self = .unknownOrganisation
        case .notExistingThen: self = .notExistingThen
        case .signedLater: self = .signedLater
        case .cycle: self = .cycle
        }
    }
}

/// An obligation that waits for a legal officer.
public struct OpenGap: Hashable, Sendable, Codable {
    /// The obligation.
    public let obligation: ObligationID
    /// Why.
    public let gap: RoutingGap
}
