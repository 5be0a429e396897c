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

/// Somebody proposed to strike out an entry that was made by mistake; nothing changes before a second person approves. Source: design 7.
public struct OrganisationAnnulmentProposed: Hashable, Sendable, Codable {
    /// The event's name.
    public static let type = "kz.shagym.organisation.annulmentProposed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Which person proposes.
    public let person: PersonMark?
    /// The entry, counted from 1 in the order of entering.
    public let entry: Int
    /// What should have been entered; nil where nothing.
    public let replacement: OrganisationLine?
    /// Why.
    public let reasons: String
}

/// A second person approved: the entry counts no more, and stays readable. Source: design 7.
public struct OrganisationEntryAnnulled: Hashable, Sendable, Codable {
    /// The event's name.
    public static let type = "kz.shagym.organisation.entryAnnulled.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The entry.
    public let entry: Int
    /// What was entered in its place; it gets the next number.
    public let replacement: OrganisationLine?
    /// Who proposed it.
    public let proposedBy: OfficerID?
}

/// Everything that can happen to the register of organisations.
public enum OrganisationEvent: Hashable, Sendable {
    case entered(OrganisationEntered)
    case actRecorded(OrganisationActRecorded)
    case annulmentProposed(OrganisationAnnulmentProposed)
    case annulled(OrganisationEntryAnnulled)

    /// The stable dotted name of the event.
    public var type: String {
        switch self {
        case .entered: OrganisationEntered.type
        case .actRecorded: OrganisationActRecorded.type
        case .annulmentProposed: OrganisationAnnulmentProposed.type
        case .annulled: OrganisationEntryAnnulled.type
        }
    }

    /// When, who, by which rule.
    public var stamp: Stamp {
        switch self {
        case .entered(let fact): fact.stamp
        case .actRecorded(let fact): fact.stamp
        case .annulmentProposed(let fact): fact.stamp
        case .annulled(let fact): fact.stamp
        }
    }

    /// Every event name.
    public static let types = [
        OrganisationEntered.type, OrganisationActRecorded.type, OrganisationAnnulmentProposed.type, OrganisationEntryAnnulled.type,
    ]
}
