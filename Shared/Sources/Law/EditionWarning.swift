/// What is not known about an edition of the Rules.
public enum EditionWarning: String, Hashable, Sendable, Codable, CaseIterable {
    /// The wording of the edition is missing; the numbers of the later text are used without verification.
    case textNotAvailable
    /// The amendments in force from 12 July 2026 are not loaded; the older rules are applied.
    case julyAmendmentsNotLoaded

    /// The warning for people.
    public var text: Text3 {
        switch self {
        case .textNotAvailable:
            Text3(
                kk: "Қағидалардың осы редакциясының мәтіні жоқ: мерзімдер кейінгі мәтін бойынша есептелді және тексерілмеген.",
                ru: "Текста этой редакции Правил нет: сроки посчитаны по более позднему тексту и не проверены.",
                en: "The text of this edition of the Rules is not available: terms follow the later text and are not verified."
            )
        case .julyAmendmentsNotLoaded:
            Text3(
                kk: "2026 жылғы шілдедегі өзгерістер жүктелмеген: ескі қағидалар қолданылды.",
                ru: "Изменения июля 2026 года не загружены: применены прежние правила.",
                en: "July 2026 amendments not loaded: the older rules were applied."
            )
        }
    }
}
