import Law

extension CaseStage {
    /// The stage in words.
    public var words: Text3 {
        switch self {
        case .intakeRefused: Text3(kk: "Қабылдаудан бас тартылды", ru: "В приёме отказано", en: "Acceptance refused")
        case .accepted: Text3(kk: "Қабылданды", ru: "Принято", en: "Accepted")
        case .registered: Text3(kk: "Тіркелді", ru: "Зарегистрировано", en: "Registered")
        case .incompleteFound:
            Text3(kk: "Құжаттар топтамасы толық емес", ru: "Пакет документов неполон", en: "Package incomplete")
        case .complete: Text3(kk: "Құжаттар топтамасы толық", ru: "Пакет документов полон", en: "Package complete")
        case .inquiries:
            Text3(kk: "Мемлекеттік органдардан сұратылуда", ru: "Запрошены государственные органы", en: "State bodies asked")
        case .refusalPlanned: Text3(kk: "Бас тарту жоспарлануда", ru: "Планируется отказ", en: "Refusal planned")
        case .preliminaryStage:
            Text3(
                kk: "Алдын ала шешім және тыңдау",
                ru: "Предварительное решение и заслушивание",
                en: "Preliminary decision and hearing"
            )
        case .grantPlanned: Text3(kk: "Рұқсат жоспарлануда", ru: "Планируется разрешение", en: "Permission planned")
        case .refused: Text3(kk: "Бас тарту туралы шешім қабылданды", ru: "Принято решение об отказе", en: "Refused")
        case .granted: Text3(kk: "Рұқсат берілді", ru: "Принято разрешение", en: "Granted")
        case .militaryRemoval:
            Text3(kk: "Әскери есептен шығарылуда", ru: "Снятие с воинского учёта", en: "Removal from the military register")
        case .surrenderRequested:
            Text3(kk: "Құжат тапсырылуы күтілуде", ru: "Ожидается сдача документа", en: "Identity document to be surrendered")
        case .surrendered: Text3(kk: "Құжат тапсырылды", ru: "Документ сдан", en: "Identity document surrendered")
        case .closedRefused: Text3(kk: "Бас тартумен аяқталды", ru: "Завершено отказом", en: "Closed with a refusal")
        case .closedGranted: Text3(kk: "Рұқсатпен аяқталды", ru: "Завершено разрешением", en: "Closed with a permission")
        case .closedWithdrawn: Text3(kk: "Өтініш қайтарып алынды", ru: "Заявление отозвано", en: "Withdrawn")
        }
    }
}
