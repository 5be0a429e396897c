import CivilTime

/// The facts that decide which documents one person must present (RR-8, rulebook 9).
public struct ChecklistFacts: Hashable, Sendable {
    /// Where the person stands in the application.
    public enum Place: String, CaseIterable, Hashable, Sendable, Codable {
        /// The applicant.
        case applicant
        /// A minor child named in a parent's form 1: needs no form 1 and no duty of its own.
        case accompanyingChild
    }

    /// How the application is filed.
    public let channel: FilingChannel
    /// The effective day of filing; ages and expiry count on it.
    public let filed: Day
    /// Citizen, foreigner or stateless.
    public let category: PersonCategory
    /// The birth date.
    public let birthDate: Day
    /// The age on the day of filing.
    public let age: Age
    /// Whether a court declared the person incapable.
    public let isIncapable: Bool
    /// Who files.
    public let filer: Filer
    /// Where the person stands in the application.
    public let place: Place
    /// Maintenance the person owes.
    public let maintenance: MaintenanceFacts
    /// With whom the person leaves; nil from 18.
    public let departure: MinorDeparture?

    /// Whether the person is under 18.
    public var isMinor: Bool { age < .majority }

    /// Whether a legal representative must act for the person (DC-00).
    public var needsRepresentative: Bool { isMinor || isIncapable }

    /// Facts that fit together.
    /// - Parameter departure: needed under 18; from 18 it means nothing and is dropped.
    public init(
        channel: FilingChannel,
        filed: Day,
        category: PersonCategory,
        birthDate: Day,
        isIncapable: Bool = false,
        filer: Filer = .applicant,
        place: Place = .applicant,
        maintenance: MaintenanceFacts = .none,
        departure: MinorDeparture? = nil
    ) throws(Problem) {
        guard let age = Age(born: birthDate, on: filed) else { throw .bornAfterFiling }
        self.channel = channel
        self.filed = filed
        self.category = category
        self.birthDate = birthDate
        self.age = age
        self.isIncapable = isIncapable
        self.filer = filer
        self.place = place
        self.maintenance = maintenance
        self.departure = age < .majority ? departure : nil
        if needsRepresentative {
            guard filer != .applicant else { throw .representativeMustFile }
        } else {
            guard filer == .applicant else { throw .applicantMustFile }
        }
        guard place == .applicant || isMinor else { throw .accompanyingAdult }
        guard !isMinor || departure != nil else { throw .departureNeeded }
        guard place == .applicant || departure != .alone else { throw .accompanyingNobody }
    }
}
