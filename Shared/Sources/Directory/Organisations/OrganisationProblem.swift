import CivilTime

/// Why an organisation or an act cannot be entered.
public enum OrganisationProblem: Error, Hashable, Sendable {
    /// The identifier is taken by another organisation.
    case repeatedOrganisation(OrganisationID)
    /// The organisation is not in the register.
    case unknownOrganisation(OrganisationID)
    /// The act names no document it rests on.
    case referenceMissing
    /// The same act is entered already.
    case repeatedAct
    /// The organisation did not exist yet on the day of the act.
    case notYetFounded(OrganisationID, founded: Day)
    /// The organisation ended on that day or before: nothing happens to it after its end.
    case endedBefore(OrganisationID, ended: Day)
    /// Something later is entered already that needs the organisation to exist, on that day.
    case neededLater(OrganisationID, on: Day)
    /// A successor does not exist on the day of the act.
    case successorMissingThen(OrganisationID)
    /// An organisation cannot follow itself, directly or through others.
    case cycle([OrganisationID])
    /// A division into fewer than two.
    case tooFewSuccessors
    /// A successor named twice, or none for a spin-off.
    case successorsMalformed
    /// The named keeper of obligations is not among the successors.
    case keeperNotSuccessor(OrganisationID)
    /// Two keepers for one archive or one obligation.
    case severalKeepers

    /// The stable code.
    public var code: String {
        switch self {
        case .repeatedOrganisation: "repeatedOrganisation"
        case .unknownOrganisation: "unknownOrganisation"
        case .referenceMissing: "referenceMissing"
        case .repeatedAct: "repeatedAct"
        case .notYetFounded: "notYetFounded"
        case .endedBefore: "endedBefore"
        case .neededLater: "neededLater"
        case .successorMissingThen: "successorMissingThen"
        case .cycle: "cycle"
        case .tooFewSuccessors: "tooFewSuccessors"
        case .successorsMalformed: "successorsMalformed"
        case .keeperNotSuccessor: "keeperNotSuccessor"
        case .severalKeepers: "severalKeepers"
        }
    }
}
