/// Who can tell whether a ground of refusal exists. The order does not say which body answers for which ground; the assignment is the
/// rulebook's inference (section 10).
public enum EvidenceSource: String, CaseIterable, Hashable, Sendable, Codable {
    /// The territorial unit of the National Security Committee.
    case nationalSecurity
    /// The territorial unit of the Committee on Legal Statistics and Special Records.
    case legalStatistics
    /// The territorial unit of the Ministry of Justice.
    case justice
    /// The territorial unit of the State Revenue Committee.
    case stateRevenue
    /// The territorial unit of the Ministry of Defence.
    case defence
    /// A court.
    case court
    /// The clearances of a secret-holder (rulebook 8).
    case clearance
    /// The provider's own examination.
    case provider

    /// Whether R9.2 obliges the provider to ask this body.
    public var isInquired: Bool {
        switch self {
        case .nationalSecurity, .legalStatistics, .justice, .stateRevenue, .defence: true
        case .court, .clearance, .provider: false
        }
    }

    /// Its name for people.
    public var title: Text3 {
        switch self {
        case .nationalSecurity:
            Text3(kk: "Ұлттық қауіпсіздік комитеті", ru: "Комитет национальной безопасности", en: "National Security Committee")
        case .legalStatistics:
            Text3(
                kk: "Бас прокуратураның Құқықтық статистика және арнайы есепке алу жөніндегі комитеті",
                ru: "Комитет по правовой статистике и специальным учётам Генеральной прокуратуры",
                en: "Committee on Legal Statistics and Special Records of the Prosecutor General's Office"
            )
        case .justice: Text3(kk: "Әділет министрлігі", ru: "Министерство юстиции", en: "Ministry of Justice")
        case .stateRevenue:
            Text3(
                kk: "Қаржы министрлігінің Мемлекеттік кірістер комитеті",
                ru: "Комитет государственных доходов Министерства финансов",
                en: "State Revenue Committee of the Ministry of Finance"
            )
        case .defence: Text3(kk: "Қорғаныс министрлігі", ru: "Министерство обороны", en: "Ministry of Defence")
        case .court: Text3(kk: "Сот", ru: "Суд", en: "Court")
        case .clearance:
            Text3(
                kk: "Құпия тасығыштың шығуға рұқсаттары",
                ru: "Разрешения секретоносителя на выезд",
                en: "Clearances of the secret-holder"
            )
        case .provider: Text3(kk: "Көрсетілетін қызметті беруші", ru: "Услугодатель", en: "Service provider")
        }
    }
}

extension RefusalGround {
    /// Who can tell whether it exists, the usual one first.
    public var evidence: [EvidenceSource] {
        switch self {
        case .secrets: [.nationalSecurity, .clearance]
        case .suspect, .convicted: [.legalStatistics]
        case .courtDuty: [.justice, .legalStatistics]
        case .conscript: [.defence]
        case .falseInformation, .publicServicesLaw: [.provider]
        case .civilDefendant: [.justice, .court]
        case .taxDebt: [.stateRevenue]
        case .enforcementDebtor: [.justice]
        }
    }
}
