/// Who acts for a child or an incapable person (RR-8).
public enum LegalRepresentative: String, CaseIterable, Hashable, Sendable, Codable {
    /// A parent.
    case parent
    /// A guardian («қорғаншы»).
    case guardian
    /// A trustee («қамқоршы»).
    case trustee
}

/// Who hands in the application.
public enum Filer: Hashable, Sendable {
    /// The applicant.
    case applicant
    /// A legal representative for the applicant.
    case representative(LegalRepresentative)
}
