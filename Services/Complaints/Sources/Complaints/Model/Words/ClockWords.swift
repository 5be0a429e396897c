import Law

extension ClockKey {
    /// The deadline's name in words.
    public var words: Text3 {
        switch self {
        case .registration: Text3(kk: "Тіркеу", ru: "Регистрация", en: "Registration")
        case .forwarding:
            Text3(
                kk: "Толық қанағаттандыру немесе жоғары органға жолдау",
                ru: "Полное удовлетворение или направление вышестоящему органу",
                en: "Full satisfaction or forwarding"
            )
        case .answer: Text3(kk: "Шағым иесіне жауап", ru: "Ответ подателю жалобы", en: "Answer to the complainant")
        case .qualityConsideration:
            Text3(
                kk: "Сапа жөніндегі органның қарауы",
                ru: "Рассмотрение органом по качеству",
                en: "Consideration by the quality body"
            )
        case .superiorConsideration:
            Text3(
                kk: "Жоғары органның қарауы (мерзім тексерілмеген)",
                ru: "Рассмотрение вышестоящим органом (срок не проверен)",
                en: "Consideration by the superior body (term not verified)"
            )
        case .redirecting:
            Text3(kk: "Құзыретті органға беру", ru: "Перенаправление по компетенции", en: "Redirecting to the competent body")
        case .caseDelivery:
            Text3(
                kk: "Әкімшілік істі ұсыну",
                ru: "Представление административного дела",
                en: "Delivery of the administrative case"
            )
        case .completion:
            Text3(kk: "Жетіспейтін мәліметті толықтыру", ru: "Дополнение недостающих сведений", en: "Adding what is missing")
        case .acknowledgement:
            Text3(
                kk: "Жолдауды тексеріп растау",
                ru: "Проверка и подтверждение получения",
                en: "Checking and confirming the delivery"
            )
        case .notification: Text3(kk: "Шешімді хабарлау", ru: "Уведомление о решении", en: "Making the decision known")
        case .execution: Text3(kk: "Нұсқауды орындау", ru: "Исполнение указания", en: "Carrying out the order")
        case .lead:
            Text3(
                kk: "Біріктірілген шағым бойынша шешім",
                ru: "Решение по объединённой жалобе",
                en: "Decision on the joined complaint"
            )
        }
    }
}
