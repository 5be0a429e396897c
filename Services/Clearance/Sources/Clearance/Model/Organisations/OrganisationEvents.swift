import Contracts
import Directory

/// An organisation was entered in the register.
public struct OrganisationEntered: Hashable, Sendable, Codable {
    /// The event's name.
    public static let type = "kz.shagym.organisation.entered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The organisation.
    public let organisation: Organisation
}

/// What happened to an organisation was entered in the register. Source: R12.2, R12.3.
public struct OrganisationActRecorded: Hashable, Sendable, Codable {
    /// The event's name.
    public static let type = "kz.shagym.organisation.actRecorded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The act.
    public let act: OrganisationAct
}

/// Everything that can happen to the register of organisations.
public enum OrganisationEvent: Hashable, Sendable {
    case entered(OrganisationEntered)
    case actRecorded(OrganisationActRecorded)

    /// The stable dotted name of the event.
    public var type: String {
        switch self {
        case .entered: OrganisationEntered.type
        case .actRecorded: OrganisationActRecorded.type
        }
    }

    /// When, who, by which rule.
    public var stamp: Stamp {
        switch self {
        case .entered(let fact): fact.stamp
        case .actRecorded(let fact): fact.stamp
        }
    }

    /// Every event name.
    public static let types = [OrganisationEntered.type, OrganisationActRecorded.type]
}
