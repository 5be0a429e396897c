extension StartEvent {
    /// What happened, for people; a noun phrase that can stand before a colon.
    public var text: Text3 {
        switch self {
        case .documentsArrived: Text3(kk: "Құжаттар келіп түсті", ru: "Документы поступили", en: "Documents arrived")
        case .applicationRegistered: Text3(kk: "Өтініш тіркелді", ru: "Заявление зарегистрировано", en: "Application registered")
        case .packageComplete: Text3(kk: "Құжаттар толық деп танылды", ru: "Пакет признан полным", en: "Package found complete")
        case .enteredInMigrationPoliceIs:
            Text3(kk: "Деректер КҚП АЖ-ға енгізілді", ru: "Данные внесены в КҚП АЖ", en: "Data entered in КҚП АЖ")
        case .lastReply: Text3(kk: "Соңғы жауап алынды", ru: "Получен последний ответ", en: "Last reply received")
        case .decisionTaken: Text3(kk: "Шешім қабылданды", ru: "Решение принято", en: "Decision taken")
        case .serviceTermEnd:
            Text3(
                kk: "Қызмет көрсету мерзімінің соңғы күні",
                ru: "Последний день срока услуги",
                en: "Last day of the service term"
            )
        case .applicantNotified: Text3(kk: "Арыз иесіне хабарланды", ru: "Заявитель уведомлён", en: "Applicant notified")
        case .refusalDecided:
            Text3(kk: "Бас тарту туралы шешім қабылданды", ru: "Принято решение об отказе", en: "Refusal decided")
        case .militaryRequestReceived: Text3(kk: "Сұрау салу алынды", ru: "Запрос получен", en: "Request received")
        case .surrenderMessageReceived:
            Text3(
                kk: "Куәлікті тапсыру туралы хабарлама алынды",
                ru: "Получено сообщение о сдаче удостоверения",
                en: "Message to surrender the document received"
            )
        case .surrenderConfirmed:
            Text3(kk: "Куәліктің тапсырылғаны расталды", ru: "Сдача удостоверения подтверждена", en: "Surrender confirmed")
        case .packageHandedIn:
            Text3(
                kk: "Құжаттар Мемлекеттік корпорацияға тапсырылды",
                ru: "Пакет сдан в Государственную корпорацию",
                en: "Package handed to the State Corporation"
            )
        case .filedThroughPortal:
            Text3(
                kk: "Өтініш портал арқылы берілді",
                ru: "Заявление подано через портал",
                en: "Application filed through the portal"
            )
        case .visitorArrived: Text3(kk: "Келуші келді", ru: "Посетитель пришёл", en: "Visitor arrived")
        case .servingBegan: Text3(kk: "Қызмет көрсету басталды", ru: "Обслуживание началось", en: "Serving began")
        case .complaintReceived: Text3(kk: "Шағым келіп түсті", ru: "Жалоба поступила", en: "Complaint received")
        case .complaintRegistered: Text3(kk: "Шағым тіркелді", ru: "Жалоба зарегистрирована", en: "Complaint registered")
        case .learntOfAct: Text3(kk: "Адам акт туралы білді", ru: "Лицо узнало об акте", en: "The person learnt of the act")
        case .extensionDecided:
            Text3(kk: "Мерзімді ұзарту туралы шешім қабылданды", ru: "Принято решение о продлении", en: "Extension decided")
        }
    }
}
