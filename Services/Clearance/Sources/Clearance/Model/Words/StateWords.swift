import Law

extension ClearanceState {
    /// The state in words.
    public var words: Text3 {
        switch self {
        case .notRequired: Text3(kk: "Рұқсат талап етілмейді", ru: "Разрешение не требуется", en: "Not required")
        case .required: Text3(kk: "Рұқсат талап етіледі", ru: "Требуется разрешение", en: "Required")
        case .submitted: Text3(kk: "Сұралды", ru: "Запрошено", en: "Asked for")
        case .manualRouting:
            Text3(
                kk: "Шешім қабылдаушыны заңгер анықтауда",
                ru: "Принимающего решение определяет юрист",
                en: "A legal officer finds who decides"
            )
        case .routed: Text3(kk: "Қаралуда", ru: "На рассмотрении", en: "Under consideration")
        case .granted: Text3(kk: "Рұқсат берілді", ru: "Разрешено", en: "Granted")
        case .refused: Text3(kk: "Бас тартылды", ru: "Отказано", en: "Refused")
        case .revoked: Text3(kk: "Рұқсат қайтарып алынды", ru: "Разрешение отозвано", en: "Revoked")
        case .expired: Text3(kk: "Рұқсаттың қолданылу мерзімі өтті", ru: "Срок действия разрешения истёк", en: "Expired")
        case .superseded:
            Text3(
                kk: "Рұқсат күшін жойды: жаңа өтінім қажет",
                ru: "Разрешение утратило силу: нужен новый запрос",
                en: "Void: a new request is needed"
            )
        case .withdrawn: Text3(kk: "Өтінім кері қайтарып алынды", ru: "Запрос отозван заявителем", en: "Withdrawn")
        }
    }
}
