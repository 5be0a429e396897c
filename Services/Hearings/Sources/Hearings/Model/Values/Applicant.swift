import CivilTime
import Contracts
import Directory
import Law

extension PersonCategory {
    /// What is surrendered before the decision is issued. Source: R9.13.
    public var surrendered: IdentityDocument {
        switch self {
        case .citizen: .identityCard
        case .foreigner: .residencePermit
        case .stateless: .statelessCertificate
        }
    }
}

/// The identity documents that are surrendered. Source: R9.13.
public enum IdentityDocument: String, CaseIterable, Hashable, Sendable, Codable {
    case identityCard
    case residencePermit
    case statelessCertificate
}

/// The person who wants to leave; personal data.
public struct Applicant: Hashable, Sendable, Codable {
    /// The name.
    public let name: String
    /// The individual identification number.
    public let iin: IIN
    /// Citizen, foreigner or stateless.
    public let category: PersonCategory
    /// Whether a foreigner or stateless person is registered as permanently residing; always true of citizens (R1.1, R7.2).
    public let isPermanentResident: Bool
    /// The day of birth.
    public let birthDate: Day
    /// Whether subject to military duty (form 4, A-37).
    public let isSubjectToMilitaryDuty: Bool

    private enum CodingKeys: String, CodingKey {
        case name, iin, category, birthDate
        case isPermanentResident = "permanentResident"
        case isSubjectToMilitaryDuty = "subjectToMilitaryDuty"
    }

    /// An applicant.
    public init(
        name: String,
        iin: IIN,
        category: PersonCategory,
        isPermanentResident: Bool,
        birthDate: Day,
        isSubjectToMilitaryDuty: Bool
    ) {
        self.name = name
        self.iin = iin
        self.category = category
        self.isPermanentResident = isPermanentResident
        self.birthDate = birthDate
        self.isSubjectToMilitaryDuty = isSubjectToMilitaryDuty
    }
}

/// A child who leaves with the applicant.
public struct AccompanyingChild: Hashable, Sendable, Codable {
    /// The name.
    public let name: String
    /// The number; nil where none was given yet.
    public let iin: IIN?
    /// The day of birth.
    public let birthDate: Day

    /// A child.
    public init(name: String, iin: IIN?, birthDate: Day) {
        self.name = name
        self.iin = iin
        self.birthDate = birthDate
    }
}

/// Somebody who acts for the applicant. Source: DC-00, R9.14.
public struct Representative: Hashable, Sendable, Codable {
    /// Why this person may act.
    public enum Authority: String, CaseIterable, Hashable, Sendable, Codable {
        case parent
        case guardian
        case trustee
        case powerOfAttorney
        /// A power of attorney certified by a notary: needed to be handed the decision (R9.14).
        case notarisedPowerOfAttorney
    }

    /// The name.
    public let name: String
    /// The number, where known.
    public let iin: IIN?
    /// Why this person may act.
    public let authority: Authority
    /// The proof of it (D0).
    public let proof: Document

    /// A representative.
    public init(name: String, iin: IIN?, authority: Authority, proof: Document) {
        self.name = name
        self.iin = iin
        self.authority = authority
        self.proof = proof
    }
}
