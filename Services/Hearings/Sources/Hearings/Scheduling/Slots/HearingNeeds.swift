import CivilTime

/// What one hearing needs.
public struct HearingNeeds: Hashable, Sendable {
    /// Somebody who takes part and is not staff.
    public struct Participant: Hashable, Sendable, Codable {
        /// The language the person takes part in.
        public let language: HearingLanguage
        /// What the room must offer; counts only when the hearing is held in person.
        public let accessibility: SortedSet<AccessibilityFeature>

        /// A participant.
        public init(language: HearingLanguage, accessibility: SortedSet<AccessibilityFeature> = []) {
            self.language = language
            self.accessibility = accessibility
        }

        private enum CodingKeys: String, CodingKey { case language, accessibility }

        /// Reads a participant; without `accessibility` nothing special is needed.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            language = try container.decode(HearingLanguage.self, forKey: .language)
            accessibility = try container.decodeIfPresent(SortedSet<AccessibilityFeature>.self, forKey: .accessibility) ?? []
        }
    }

    /// Days on which the applicant cannot come.
    public struct Exclusion: Hashable, Sendable, Codable {
        /// The days.
        public let days: DayRange
        /// Why, in the applicant's words.
        public let reason: String

        /// Excluded days.
        public init(_ days: DayRange, reason: String) {
            self.days = days
            self.reason = reason
        }
    }

    /// How it is held.
    public let way: HearingWay
    /// The length in minutes, 15 ... 480.
    public let minutes: Int
    /// The language of the hearing: Kazakh or Russian.
    public let language: HearingLanguage
    /// Everybody who takes part and is not staff, 1 ... 500.
    public let participants: [Participant]
    /// Days on which the applicant cannot come.
    public let exclusions: [Exclusion]
    /// Staff who may not take part, such as the officer whose acts are in question.
    public let barred: SortedSet<PersonID>
    /// Who must chair; nil if any official may.
    public let chair: PersonID?

    /// What a hearing needs; nil if a number or the language of the hearing is outside what is allowed.
    public init?(
        way: HearingWay,
        minutes: Int,
        language: HearingLanguage,
        participants: [Participant],
        exclusions: [Exclusion] = [],
        barred: SortedSet<PersonID> = [],
        chair: PersonID? = nil
    ) {
        guard (15...480).contains(minutes), language == .kk || language == .ru, (1...500).contains(participants.count) else {
            return nil
        }
        self.way = way
        self.minutes = minutes
        self.language = language
        self.participants = participants
        self.exclusions = exclusions
        self.barred = barred
        self.chair = chair
    }

    /// The languages from which somebody must interpret; each has an interpreter of its own.
    public var interpreting: SortedSet<HearingLanguage> {
        SortedSet(participants.map(\.language)).subtracting([language])
    }

    /// What the room must offer.
    public var features: SortedSet<AccessibilityFeature> {
        way == .inPerson ? SortedSet(participants.flatMap(\.accessibility)) : []
    }

    /// Seats the room must have: chair, secretary and interpreters, and in person the participants.
    public var seats: Int { 2 + interpreting.count + (way == .inPerson ? participants.count : 0) }

    /// Why the applicant cannot come on a day; nil if the day is not excluded.
    public func exclusion(on day: Day) -> Exclusion? { exclusions.first { $0.days.contains(day) } }

    /// The same needs with more excluded days, as after a request to postpone; each day range once.
    public func excluding(_ more: [Exclusion]) -> HearingNeeds {
        HearingNeeds(self, exclusions: exclusions + more.filter { !exclusions.contains($0) }, way: way)
    }

    /// The same needs held in another way, as an offer when no room is free (rulebook 6.4).
    public func held(_ way: HearingWay) -> HearingNeeds { HearingNeeds(self, exclusions: exclusions, way: way) }

    /// One hour in person, in Kazakh, for participants of whom there is at least one.
    init(inKazakhFor participants: [Participant]) {
        way = .inPerson
        minutes = 60
        language = .kk
        self.participants = participants
        exclusions = []
        barred = []
        chair = nil
    }

    private init(_ needs: HearingNeeds, exclusions: [Exclusion], way: HearingWay) {
        self.way = way
        minutes = needs.minutes
        language = needs.language
        participants = needs.participants
        self.exclusions = exclusions
        barred = needs.barred
        chair = needs.chair
    }
}

extension HearingNeeds: Codable {
    private enum CodingKeys: String, CodingKey { case way, minutes, language, participants, exclusions, barred, chair }

    /// Reads needs and refuses numbers and languages that are not allowed.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let needs = HearingNeeds(
            way: try container.decode(HearingWay.self, forKey: .way),
            minutes: try container.decode(Int.self, forKey: .minutes),
            language: try container.decode(HearingLanguage.self, forKey: .language),
            participants: try container.decode([Participant].self, forKey: .participants),
            exclusions: try container.decodeIfPresent([Exclusion].self, forKey: .exclusions) ?? [],
            barred: try container.decodeIfPresent(SortedSet<PersonID>.self, forKey: .barred) ?? [],
            chair: try container.decodeIfPresent(PersonID.self, forKey: .chair)
        )
        guard let needs else {
            throw DecodingError.dataCorruptedError(
                forKey: .minutes,
                in: container,
                debugDescription: "needs outside what is allowed"
            )
        }
        self = needs
    }
}
