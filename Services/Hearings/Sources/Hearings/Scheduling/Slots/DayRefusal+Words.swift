import Law

extension DayRefusal {
    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .law(let obstacle): obstacle.text
        case .notOffered:
            Text3(
                kk: "күн тыңдау мерзіміне кірмейді",
                ru: "день вне срока заслушивания",
                en: "the day is outside the hearing window"
            )
        case .excludedByApplicant(let reason):
            Text3(
                kk: "өтініш беруші келе алмайды: \(reason)",
                ru: "заявитель не может явиться: \(reason)",
                en: "the applicant cannot come: \(reason)"
            )
        case .closed(let reason):
            Text3(
                kk: "орган тыңдау өткізбейді: \(reason.text.kk)",
                ru: "орган не проводит заслушиваний: \(reason.text.ru)",
                en: "the body holds no hearings: \(reason.text.en)"
            )
        case .past: Text3(kk: "уақыт өтіп кетті", ru: "время уже прошло", en: "the time has passed")
        case .tooLong:
            Text3(
                kk: "тыңдау жұмыс уақытына сыймайды",
                ru: "заслушивание не укладывается в рабочее время",
                en: "the hearing does not fit into the working hours"
            )
        case .noRoom(suitableExists: true): Text3(kk: "бос бөлме жоқ", ru: "нет свободного помещения", en: "no room is free")
        case .noRoom(suitableExists: false):
            Text3(
                kk: "сыйымдылығы мен қолжетімділігі сай бөлме жоқ",
                ru: "нет помещения нужной вместимости и доступности",
                en: "no room has the seats and the accessibility needed"
            )
        case .noVideoLink:
            Text3(kk: "бос бейнебайланыс жоқ", ru: "нет свободной видеосвязи", en: "no video link is free")
        case .noOfficial:
            Text3(
                kk: "тыңдауды жүргізетін бос лауазымды адам жоқ",
                ru: "нет свободного должностного лица для ведения заслушивания",
                en: "no official is free to chair"
            )
        case .noSecretary: Text3(kk: "бос хатшы жоқ", ru: "нет свободного секретаря", en: "no secretary is free")
        case .noInterpreter(let language):
            Text3(
                kk: "бос аудармашы жоқ: \(language.name.kk)",
                ru: "нет свободного переводчика: \(language.name.ru)",
                en: "no interpreter is free: \(language.name.en)"
            )
        case .noCommonTime:
            Text3(
                kk: "бөлме мен адамдар бір уақытта бос болмайды",
                ru: "помещение и люди не бывают свободны одновременно",
                en: "room and people are never free at the same time"
            )
        }
    }
}

extension HearingLanguage {
    /// The language for people; another language by its ISO 639 letters.
    public var name: Text3 {
        switch self {
        case .kk: Text3(kk: "қазақ тілі", ru: "казахский язык", en: "Kazakh")
        case .ru: Text3(kk: "орыс тілі", ru: "русский язык", en: "Russian")
        case .sign: Text3(kk: "ымдау тілі", ru: "жестовый язык", en: "sign language")
        case .other(let code): Text3(kk: "тіл: \(code)", ru: "язык: \(code)", en: "language: \(code)")
        }
    }
}
