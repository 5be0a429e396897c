/// Who acts in a routing cell, or to whom a complaint goes next. Source: rules 7.2.
public enum RoutingActor: String, CaseIterable, Hashable, Sendable, Codable {
    case officer
    case provider
    case superiorBody
    case qualityBody
    case stateCorporationEmployee
    case stateCorporationDesk
    case stateCorporationHead
    /// The body superior to the reviewing body.
    case superiorOfReviewingBody
    /// The contact centre 1414.
    case contactCentre
    /// The interface through which a client asks.
    case interface
    case complainant

    /// The actor in words (nominative).
    public var words: Text3 {
        switch self {
        case .officer: RespondentKind.officer.words
        case .provider: RespondentKind.provider.words
        case .superiorBody:
            Text3(kk: "жоғары тұрған әкімшілік орган", ru: "вышестоящий административный орган", en: "the superior body")
        case .qualityBody:
            Text3(
                kk: "мемлекеттік қызмет көрсету сапасын бағалау және бақылау жөніндегі уәкілетті орган",
                ru: "уполномоченный орган по оценке и контролю за качеством оказания государственных услуг",
                en: "the authorised body for evaluation and control of the quality of public services"
            )
        case .stateCorporationEmployee: RespondentKind.stateCorporationEmployee.words
        case .stateCorporationDesk:
            Text3(
                kk: "Мемлекеттік корпорацияның қабылдау орны",
                ru: "фронт-офис Государственной корпорации",
                en: "the State Corporation's front desk"
            )
        case .stateCorporationHead:
            Text3(
                kk: "Мемлекеттік корпорацияның басшысы",
                ru: "руководитель Государственной корпорации",
                en: "the head of the State Corporation"
            )
        case .superiorOfReviewingBody:
            Text3(
                kk: "шағымды қарайтын органнан жоғары тұрған орган",
                ru: "орган, вышестоящий по отношению к рассматривающему жалобу",
                en: "the body superior to the reviewing body"
            )
        case .contactCentre:
            Text3(kk: "1414 бірыңғай байланыс орталығы", ru: "единый контакт-центр 1414", en: "the contact centre 1414")
        case .interface: Text3(kk: "жүйе", ru: "система", en: "the system")
        case .complainant: Text3(kk: "шағым иесі", ru: "податель жалобы", en: "the complainant")
        }
    }
}
