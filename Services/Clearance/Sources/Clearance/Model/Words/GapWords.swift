import Law

extension RoutingGap {
    /// The reason in words.
    public var words: Text3 {
        switch self {
        case .unidentifiedOrganisation:
            Text3(
                kk: "Ұйымның атауы ғана белгілі",
                ru: "Известно только наименование организации",
                en: "Only the organisation's name is known"
            )
        case .unknownOrganisation:
            Text3(kk: "Ұйым тізілімде жоқ", ru: "Организации нет в реестре", en: "The organisation is not in the register")
        case .notExistingThen:
            Text3(
                kk: "Міндеттемеге қол қойылған күні ұйым болмаған",
                ru: "На день подписания организация не существовала",
                en: "The organisation did not exist on the day of signing"
            )
        case .signedLater:
            Text3(
                kk: "Міндеттеме күні өтінімнен кейін",
                ru: "Обязательство датировано позже запроса",
                en: "The obligation is dated after the request"
            )
        case .cycle:
            Text3(
                kk: "Ұйымдардың құқықтық мұрагерлігі тұйықталған",
                ru: "Правопреемство организаций замкнуто",
                en: "The organisations follow each other in a circle"
            )
        case .noTerritorialBody:
            Text3(
                kk: "Тұрғылықты жер бойынша ұлттық қауіпсіздік органы анықталмаған",
                ru: "Не определён орган национальной безопасности по месту жительства",
                en: "No national security body is known for the residence"
            )
        case .evidenceToCheck:
            Text3(
                kk: "Мерзімнің аяқталғаны туралы дәлел тексерілуі тиіс",
                ru: "Подтверждение окончания срока должно быть проверено",
                en: "The evidence of the end must be checked"
            )
        }
    }
}
