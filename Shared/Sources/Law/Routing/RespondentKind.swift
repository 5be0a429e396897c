/// Who is complained of. The raw value is the first half of a routing cell's id. Source: rules 7.2.
public enum RespondentKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// An officer of the service provider.
    case officer = "OFF"
    /// The service provider: a territorial police body (R3.1).
    case provider = "PRV"
    /// An employee of the State Corporation.
    case stateCorporationEmployee = "SCE"
    /// The State Corporation itself.
    case stateCorporation = "SC"
    /// The reviewing (superior) body itself.
    case reviewingBody = "RB"

    /// The respondent in words.
    public var words: Text3 {
        switch self {
        case .officer:
            Text3(
                kk: "көрсетілетін қызметті берушінің лауазымды адамы",
                ru: "должностное лицо услугодателя",
                en: "an officer of the provider"
            )
        case .provider:
            Text3(kk: "көрсетілетін қызметті беруші", ru: "услугодатель", en: "the service provider")
        case .stateCorporationEmployee:
            Text3(
                kk: "Мемлекеттік корпорацияның қызметкері",
                ru: "работник Государственной корпорации",
                en: "a State Corporation employee"
            )
        case .stateCorporation:
            Text3(kk: "Мемлекеттік корпорация", ru: "Государственная корпорация", en: "the State Corporation")
        case .reviewingBody:
            Text3(kk: "шағымды қарайтын орган", ru: "орган, рассматривающий жалобу", en: "the reviewing body")
        }
    }
}
