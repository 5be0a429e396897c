/// Where a complaint arrived. The raw value is the second half of a routing cell's id. Source: rules 7.2.
public enum Arrival: String, CaseIterable, Hashable, Sendable, Codable {
    /// At the service provider.
    case provider = "prv"
    /// With the official complained of, in person.
    case official = "ofc"
    /// At the superior body.
    case superiorBody = "sup"
    /// At the authorised body for evaluation and control of the quality of public services.
    case qualityBody = "qty"

    /// The place in words.
    public var words: Text3 {
        switch self {
        case .provider:
            Text3(kk: "көрсетілетін қызметті берушіде", ru: "у услугодателя", en: "at the service provider")
        case .official:
            Text3(
                kk: "шағым жасалған лауазымды адамда",
                ru: "у обжалуемого должностного лица",
                en: "with the official complained of"
            )
        case .superiorBody:
            Text3(kk: "жоғары тұрған әкімшілік органда", ru: "в вышестоящем административном органе", en: "at the superior body")
        case .qualityBody:
            Text3(
                kk: "сапаны бақылау жөніндегі уәкілетті органда",
                ru: "в уполномоченном органе по контролю за качеством",
                en: "at the authorised quality body"
            )
        }
    }
}
