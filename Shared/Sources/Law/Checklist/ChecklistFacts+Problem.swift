extension ChecklistFacts {
    /// Why facts do not fit together.
    public enum Problem: String, Error, CaseIterable, Hashable, Sendable, Codable {
        /// The birth date lies after the day of filing.
        case bornAfterFiling
        /// A child or incapable person cannot file; the legal representative does (DC-00).
        case representativeMustFile
        /// A capable adult files in person (RR-8).
        case applicantMustFile
        /// Only minor children accompany a parent's application.
        case accompanyingAdult
        /// For a person under 18 it must be known with whom he or she leaves (DC-04, DC-05).
        case departureNeeded
        /// A child named in a parent's form 1 leaves with that parent, not alone.
        case accompanyingNobody

        /// The rule behind it.
        public var rule: RuleID {
            switch self {
            case .bornAfterFiling: .a47
            case .representativeMustFile: .dc00
            case .applicantMustFile: .rr8
            case .accompanyingAdult, .accompanyingNobody: .rA1
            case .departureNeeded: .dc05
            }
        }

        /// What is wrong, for people.
        public var text: Text3 {
            switch self {
            case .bornAfterFiling:
                Text3(
                    kk: "туған күні өтініш берілген күннен кейін",
                    ru: "дата рождения позже дня подачи",
                    en: "the birth date lies after the day of filing"
                )
            case .representativeMustFile:
                Text3(
                    kk: "бала немесе әрекетке қабілетсіз адам үшін өтінішті заңды өкіл береді",
                    ru: "за ребёнка или недееспособного заявление подаёт законный представитель",
                    en: "for a child or an incapable person the legal representative files"
                )
            case .applicantMustFile:
                Text3(
                    kk: "кәмелетке толған әрекетке қабілетті адам өтінішті жеке өзі береді",
                    ru: "совершеннолетнее дееспособное лицо подаёт заявление лично",
                    en: "a capable adult files in person"
                )
            case .accompanyingAdult:
                Text3(
                    kk: "кәмелетке толған адам жеке өтініш береді",
                    ru: "совершеннолетнее лицо подаёт отдельное заявление",
                    en: "an adult files an application of his or her own"
                )
            case .departureNeeded:
                Text3(
                    kk: "кәмелетке толмаған адамның кіммен кететінін көрсету қажет",
                    ru: "следует указать, с кем выезжает несовершеннолетний",
                    en: "it must be said with whom the minor leaves"
                )
            case .accompanyingNobody:
                Text3(
                    kk: "ата-анасының өтінішінде көрсетілген бала сол ата-анасымен бірге кетеді",
                    ru: "ребёнок, указанный в заявлении родителя, выезжает вместе с этим родителем",
                    en: "a child named in a parent's application leaves together with that parent"
                )
            }
        }
    }
}
