import Law

extension ObligationDecisionState {
    /// The state of a part in words.
    public var words: Text3 {
        switch self {
        case .pending: Text3(kk: "Шешім күтілуде", ru: "Ожидается решение", en: "Pending")
        case .granted: Text3(kk: "Рұқсат берілді", ru: "Разрешено", en: "Granted")
        case .refused: Text3(kk: "Бас тартылды", ru: "Отказано", en: "Refused")
        case .lapsed: Text3(kk: "Міндеттеме мерзімі аяқталды", ru: "Срок обязательства истёк", en: "Lapsed")
        }
    }
}
