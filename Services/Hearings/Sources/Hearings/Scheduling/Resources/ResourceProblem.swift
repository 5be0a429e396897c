import Law

/// Why a change of rooms, links or people was not made.
public enum ResourceProblem: String, Error, Hashable, Sendable, Codable, CaseIterable {
    case alreadyThere, unknown, retired, dayPast, nameMissing, addressMissing, capacityOutOfRange, dutyMissing, languageMissing
    case staffMissing, roomUnknown, nothingChanged

    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .alreadyThere:
            Text3(
                kk: "Мұндай белгі бұрын берілген.",
                ru: "Такое обозначение уже занято.",
                en: "This identifier was given before."
            )
        case .unknown: Text3(kk: "Мұндай ресурс жоқ.", ru: "Такого ресурса нет.", en: "There is no such resource.")
        case .retired:
            Text3(kk: "Ресурс пайдаланудан шығарылған.", ru: "Ресурс выведен из пользования.", en: "The resource was retired.")
        case .dayPast: Text3(kk: "Бұл күн өтіп кеткен.", ru: "Этот день уже прошёл.", en: "This day has passed.")
        case .nameMissing: Text3(kk: "Атауы көрсетілмеген.", ru: "Не указано наименование или имя.", en: "The name is missing.")
        case .addressMissing: Text3(kk: "Мекенжайы көрсетілмеген.", ru: "Не указан адрес.", en: "The address is missing.")
        case .capacityOutOfRange:
            Text3(
                kk: "Орын саны 2-ден 1000-ға дейін болуы керек.",
                ru: "Число мест должно быть от 2 до 1000.",
                en: "The number of seats must be from 2 to 1,000."
            )
        case .dutyMissing: Text3(kk: "Міндеті көрсетілмеген.", ru: "Не указаны обязанности.", en: "No duty is given.")
        case .languageMissing: Text3(kk: "Тілі көрсетілмеген.", ru: "Не указан язык.", en: "No language is given.")
        case .staffMissing:
            Text3(
                kk: "Лауазымды адам мен хатшы орган қызметкері болуы керек.",
                ru: "Должностное лицо и секретарь должны быть сотрудниками органа.",
                en: "An official or secretary must be a member of staff."
            )
        case .roomUnknown: Text3(kk: "Мұндай бөлме жоқ.", ru: "Такого помещения нет.", en: "There is no such room.")
        case .nothingChanged: Text3(kk: "Өзгеріс жоқ.", ru: "Изменений нет.", en: "Nothing would change.")
        }
    }
}
