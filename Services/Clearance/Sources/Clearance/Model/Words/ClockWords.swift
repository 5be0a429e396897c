import Law

extension ClockKey {
    /// The clock in words; each says that the term is internal or comes from the head's decision.
    public var words: Text3 {
        switch self {
        case .submission:
            Text3(
                kk: "Міндеттемелерді көрсету (ішкі мерзім)",
                ru: "Указание обязательств (внутренний срок)",
                en: "Naming of the obligations (internal term)"
            )
        case .routing:
            Text3(
                kk: "Шешім қабылдаушыны анықтау (ішкі мерзім)",
                ru: "Определение принимающего решение (внутренний срок)",
                en: "Finding the decision maker (internal term)"
            )
        case .decision:
            Text3(
                kk: "Рұқсат туралы шешім (ішкі мерзім)",
                ru: "Решение о разрешении (внутренний срок)",
                en: "Decision on the permission (internal term)"
            )
        case .validity: Text3(kk: "Рұқсаттың қолданылуы", ru: "Действие разрешения", en: "Validity of the clearance")
        }
    }
}
