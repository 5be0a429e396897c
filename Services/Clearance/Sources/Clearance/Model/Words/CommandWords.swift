import Law

extension CommandName {
    /// The command in words.
    public var words: Text3 {
        switch self {
        case .check:
            Text3(
                kk: "Рұқсат қажеттілігін тексеру",
                ru: "Проверить необходимость разрешения",
                en: "Check the need for a clearance"
            )
        case .reportAccess:
            Text3(
                kk: "Мемлекеттік құпияларға рұқсат туралы хабарлау",
                ru: "Сообщить о допуске к государственным секретам",
                en: "Report access"
            )
        case .submit: Text3(kk: "Рұқсат сұрау", ru: "Запросить разрешение", en: "Ask for the clearance")
        case .resubmit: Text3(kk: "Рұқсатты қайта сұрау", ru: "Запросить разрешение повторно", en: "Ask again")
        case .withdraw: Text3(kk: "Өтінімді қайтарып алу", ru: "Отозвать запрос", en: "Withdraw")
        case .route: Text3(kk: "Шешім қабылдаушыны анықтау", ru: "Определить принимающего решение", en: "Find the decision maker")
        case .reroute: Text3(kk: "Құқықтық мұрагерге беру", ru: "Передать правопреемнику", en: "Pass to the successor")
        case .prepare: Text3(kk: "Шешім дайындау", ru: "Подготовить решение", en: "Prepare a decision")
        case .grant: Text3(kk: "Рұқсат беру", ru: "Разрешить", en: "Grant")
        case .refuse: Text3(kk: "Бас тарту", ru: "Отказать", en: "Refuse")
        case .revoke: Text3(kk: "Рұқсатты қайтарып алу", ru: "Отозвать разрешение", en: "Revoke")
        case .sendNote:
            Text3(
                kk: "Көрсетілетін қызметті берушіге хабарлау",
                ru: "Направить сообщение услугодателю",
                en: "Send a note to the provider"
            )
        case .reportObligation:
            Text3(kk: "Жаңа міндеттеме туралы хабарлау", ru: "Сообщить о новом обязательстве", en: "Report an obligation")
        case .confirmEnd:
            Text3(
                kk: "Міндеттеме мерзімінің аяқталуын растау",
                ru: "Подтвердить окончание срока обязательства",
                en: "Confirm the end of an obligation"
            )
        case .recordMove:
            Text3(kk: "Тұрғылықты жердің ауысуын тіркеу", ru: "Записать смену места жительства", en: "Record a move")
        case .attach:
            Text3(kk: "Шығу туралы өтінішке тіркеу", ru: "Присоединить к заявлению о выезде", en: "Attach to an exit application")
        case .endExitCase:
            Text3(
                kk: "Шығу ісінің аяқталуын тіркеу",
                ru: "Записать окончание дела о выезде",
                en: "Record the end of the exit case"
            )
        case .proposeOverride:
            Text3(
                kk: "Басқа шешім қабылдаушыны ұсыну",
                ru: "Предложить другого принимающего решение",
                en: "Propose another decision maker"
            )
        case .approveOverride:
            Text3(
                kk: "Басқа шешім қабылдаушыны бекіту",
                ru: "Утвердить другого принимающего решение",
                en: "Approve another decision maker"
            )
        case .readSealed: Text3(kk: "Жабық бөлікті ашу", ru: "Открыть закрытую часть", en: "Open the sealed part")
        case .addDocument: Text3(kk: "Құжат қосу", ru: "Добавить документ", en: "Add a document")
        case .admitReviewer:
            Text3(
                kk: "Тексерушіні жабық бөлікке жіберу",
                ru: "Допустить проверяющего к закрытой части",
                en: "Admit a reviewer to the sealed part"
            )
        case .endAdmission:
            Text3(kk: "Тексерушінің рұқсатын тоқтату", ru: "Прекратить допуск проверяющего", en: "End a reviewer's admission")
        case .moveDeadlines: Text3(kk: "Мерзімдерді қайта есептеу", ru: "Пересчитать сроки", en: "Recompute the terms")
        case .timerFired: Text3(kk: "Мерзім келді", ru: "Наступил срок", en: "A moment came")
        }
    }
}
