/// Who decides on an obligation, before a holder's residence makes a body of it. Source: rules 8.3.
public enum Decider: Hashable, Sendable {
    /// The head of an organisation (R12.1, R12.2).
    case head(OrganisationID)
    /// The head of the territorial national security body of the holder's residence (R12.3).
    case territorialSecurityBody
}
