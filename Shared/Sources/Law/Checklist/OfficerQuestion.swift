/// What the order leaves open in a person's documents, so that a legal officer decides (DC-05none, A-47).
public enum OfficerQuestion: Hashable, Sendable {
    /// The second parent cannot consent, or it is not established whether he or she resides in Kazakhstan.
    case secondParent(SecondParent)
    /// A minor leaves without a parent or other legal representative.
    case minorLeavesAlone

    /// The rule behind it.
    public var rule: RuleID {
        switch self {
        case .secondParent(.noRegistrationData): .dc07
        case .secondParent: .dc05none
        case .minorLeavesAlone: .a47
        }
    }

    /// The question for people.
    public var text: Text3 {
        switch self {
        case .secondParent(let parent): ChecklistReason.absent(parent)
        case .minorLeavesAlone:
            Text3(
                kk: "кәмелетке толмаған адам заңды өкілсіз кетеді: шешімді заңгер қабылдайды",
                ru: "несовершеннолетний выезжает без законного представителя: решает юрист",
                en: "the minor leaves without a legal representative: a legal officer decides"
            )
        }
    }
}
