import CivilTime

/// What somebody asks for a hearing: its needs, and a time or the first that is free.
public struct HearingWish: Hashable, Sendable, Codable {
    /// What the hearing needs; nil for what its booking needs already, or else the usual.
    public let needs: HearingNeeds?
    /// The time; nil for the first free one.
    public let slot: WantedSlot?
    /// Only on this day; nil for every lawful one.
    public let day: Day?
    /// How to join from elsewhere; needed for means other than a video link of the body.
    public let link: String?

    /// A wish.
    public init(needs: HearingNeeds? = nil, slot: WantedSlot? = nil, day: Day? = nil, link: String? = nil) {
        self.needs = needs
        self.slot = slot
        self.day = day
        self.link = link
    }

    /// Whether nothing is asked for but that there be a hearing.
    var isOpen: Bool { needs == nil && slot == nil && day == nil }
}

extension HearingNeeds {
    /// What a hearing needs when nobody said otherwise: the applicant alone, one hour, in person, in Kazakh.
    static let usual = HearingNeeds(inKazakhFor: [Participant(language: .kk)])
}
