/// What a member of staff is there for (design 7). People outside the staff have no role: they are principals of their own kind.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// The chancellery: receives and registers.
    case registrar
    /// Prepares decisions and answers demands.
    case legalOfficer
    /// Carries out what was assigned.
    case executor
    /// Leads the body.
    case head
    /// Considers complaints about other bodies (R14.1).
    case reviewer
    /// Considers complaints at the quality body (R15.5).
    case qualityOfficer
    /// Handles clearances of secret-holders.
    case securityOfficer
    /// Heads an organisation with secret-holders (R12.1).
    case headOfOrganisation
    /// Reads the record, changes nothing.
    case auditor

    /// Who may read reports: counts over all the matters that the body may see.
    public static let readingReports: Set<Role> = [.head, .reviewer, .qualityOfficer, .auditor]
}
