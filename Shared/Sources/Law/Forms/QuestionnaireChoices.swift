/// Item 10 of form 1: why the applicant leaves. The printed numbers begin with 2; option 1 is not in the source.
public enum DeparturePurpose: String, CaseIterable, Hashable, Sendable, Codable {
    /// In connection with work.
    case work
    /// In connection with study.
    case study
    /// Family circumstances.
    case family
    /// Another purpose.
    case other
}

/// Item 11 of form 1.
public enum SocialCategory: String, CaseIterable, Hashable, Sendable, Codable {
    /// A hired employee.
    case employee
    /// Self-employed.
    case selfEmployed
    /// Unemployed.
    case unemployed
    /// A student.
    case student
    /// A pensioner.
    case pensioner
    /// Others, such as pupils.
    case other
}

/// Item 12 of form 1: the highest level reached.
public enum EducationLevel: String, CaseIterable, Hashable, Sendable, Codable {
    /// Higher.
    case higher
    /// Secondary technical and vocational.
    case secondaryVocational
    /// General secondary.
    case generalSecondary
    /// Basic general.
    case basicGeneral
}

/// Item 13 of form 1.
public enum EducationField: String, CaseIterable, Hashable, Sendable, Codable {
    /// Architecture and construction.
    case architectureConstruction
    /// Medical.
    case medical
    /// Pedagogical.
    case pedagogical
    /// Technical.
    case technical
    /// Economic.
    case economic
    /// Legal.
    case legal
    /// Agricultural.
    case agricultural
    /// Another.
    case other
}

/// Item 14 of form 1.
public enum MaritalStatus: String, CaseIterable, Hashable, Sendable, Codable {
    /// Never married.
    case neverMarried
    /// Married.
    case married
    /// Widowed.
    case widowed
    /// Divorced.
    case divorced
}

extension FormSlot {
    /// The codes a choice of form 1 must offer, in order; nil for another slot.
    var codes: [String]? {
        switch self {
        case .purpose: DeparturePurpose.allCases.map(\.rawValue)
        case .socialCategory: SocialCategory.allCases.map(\.rawValue)
        case .educationLevel: EducationLevel.allCases.map(\.rawValue)
        case .educationField: EducationField.allCases.map(\.rawValue)
        case .maritalStatus: MaritalStatus.allCases.map(\.rawValue)
        default: nil
        }
    }

    /// The columns a table of form 1 must have, in order; nil for another slot.
    var columns: [String]? {
        switch self {
        case .minorChildren: ["fullName", "iin", "birthDate", "passportNo", "sex"]
        case .closeRelatives: ["fullName", "iin", "kinship", "birth", "residence", "workplace", "marriageRegistration"]
        case .employmentLast5Years:
            ["yearsFromTo", "organisationName", "organisationAddress", "workplace", "position", "stateSecretAccess"]
        default: nil
        }
    }
}
