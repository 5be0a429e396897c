import Law

extension ClearanceStatus {
    /// The status in words.
    public var words: Text3 {
        switch self {
        case .notRequired: Text3(kk: "Рұқсат талап етілмейді", ru: "Разрешение не требуется", en: "Not required")
        case .required: Text3(kk: "Рұқсат талап етіледі", ru: "Требуется разрешение", en: "Required")
        case .pending: Text3(kk: "Қаралуда", ru: "На рассмотрении", en: "Pending")
        case .granted: Text3(kk: "Рұқсат берілді", ru: "Разрешено", en: "Granted")
        case .refused: Text3(kk: "Бас тартылды", ru: "Отказано", en: "Refused")
        case .revoked: Text3(kk: "Рұқсат қайтарып алынды", ru: "Разрешение отозвано", en: "Revoked")
        case .expired: Text3(kk: "Қолданылу мерзімі өтті", ru: "Срок действия истёк", en: "Expired")
        }
    }
}
