import Law

extension HearingStage {
    /// The stage in words.
    public var words: Text3 {
        switch self {
        case .drafted:
            Text3(kk: "Алдын ала шешім дайын", ru: "Предварительное решение составлено", en: "Preliminary decision drafted")
        case .noticeWindowClosed: Text3(kk: "Хабарлау мерзімі өтті", ru: "Срок уведомления истёк", en: "Notice window closed")
        case .noticeServed: Text3(kk: "Хабарлама берілді", ru: "Уведомление вручено", en: "Notice served")
        case .held: Text3(kk: "Тыңдау өтті", ru: "Заслушивание проведено", en: "Hearing held")
        case .minutesSigned: Text3(kk: "Хаттамаға қол қойылды", ru: "Протокол подписан", en: "Minutes signed")
        case .concludedGrant:
            Text3(kk: "Рұқсат берумен аяқталды", ru: "Завершено в пользу разрешения", en: "Concluded with a permission")
        case .concludedRefuse: Text3(kk: "Бас тартумен аяқталды", ru: "Завершено отказом", en: "Concluded with a refusal")
        }
    }
}
