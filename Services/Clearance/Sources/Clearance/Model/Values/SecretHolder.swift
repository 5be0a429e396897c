import CivilTime
import Directory

/// The person who took on secrecy obligations, or is asked about them. Source: R12.1.
public struct SecretHolder: Hashable, Sendable, Codable {
    /// Whose citizen a person is.
    public enum Category: String, CaseIterable, Hashable, Sendable, Codable {
        case citizen
        case foreigner
        case stateless
    }

    /// The person's number.
    public let iin: IIN
    /// The name as in the identity document.
    public let name: String
    /// Citizens need a clearance; others do not (CL-04).
    public let category: Category
    /// The day of birth: a child needs none (CL-05).
    public let birthDate: Day

    /// A person.
    public init(iin: IIN, name: String, category: Category, birthDate: Day) {
        self.iin = iin
        self.name = name
        self.category = category
        self.birthDate = birthDate
    }

    /// Whether the person is of age on a day: eighteen full years.
    public func isAdult(on day: Day) -> Bool { birthDate.adding(months: 18 * 12) <= day }
}

/// Where the holder lives. Source: A-23.
public struct Residence: Hashable, Sendable, Codable {
    /// The territory.
    public let region: RegionID
    /// Whether it is the registered residence; otherwise the last one in Kazakhstan.
    public let isRegistered: Bool

    /// A residence.
    public init(region: RegionID, isRegistered: Bool) {
        self.region = region
        self.isRegistered = isRegistered
    }
}
