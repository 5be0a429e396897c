import Law

/// Words for the lines of a timeline.
public enum EventWords {
    /// The event's title; for a name this version does not know, the name itself.
    public static func title(of type: String) -> Text3 { titles[type] ?? Text3(kk: type, ru: type, en: type) }

    static let titles: [String: Text3] = [
        ClearanceChecked.type: Text3(
            kk: "Рұқсат қажеттілігі тексерілді",
            ru: "Необходимость разрешения проверена",
            en: "Need for a clearance checked"
        ),
        AccessReported.type: Text3(
            kk: "Мемлекеттік құпияларға рұқсат туралы хабарланды",
            ru: "Сообщено о допуске к государственным секретам",
            en: "Access reported"
        ),
        ClearanceSubmitted.type: Text3(kk: "Рұқсат сұралды", ru: "Разрешение запрошено", en: "Clearance asked for"),
        ClearanceResubmitted.type: Text3(
            kk: "Рұқсат қайта сұралды",
            ru: "Разрешение запрошено повторно",
            en: "Clearance asked for again"
        ),
        ClearanceWithdrawn.type: Text3(kk: "Өтінім қайтарып алынды", ru: "Запрос отозван", en: "Withdrawn"),
        ClearanceRouted.type: Text3(
            kk: "Шешім қабылдаушыларға жіберілді",
            ru: "Направлено принимающим решение",
            en: "Sent to the decision makers"
        ),
        ManualRoutingNeeded.type: Text3(
            kk: "Заңгердің қарауы қажет",
            ru: "Требуется рассмотрение юристом",
            en: "A legal officer is needed"
        ),
        RoutedByHand.type: Text3(
            kk: "Заңгер шешім қабылдаушыны анықтады",
            ru: "Юрист определил принимающего решение",
            en: "Decision maker found by a legal officer"
        ),
        PartsReleased.type: Text3(
            kk: "Ұйымның өзгеруіне байланысты берілді",
            ru: "Передано в связи с изменением организации",
            en: "Passed on after a change of the organisation"
        ),
        ObligationReported.type: Text3(
            kk: "Көрсетілмеген міндеттеме анықталды",
            ru: "Выявлено неуказанное обязательство",
            en: "An unnamed obligation came to light"
        ),
        EndConfirmed.type: Text3(
            kk: "Міндеттеме мерзімінің аяқталуы расталды",
            ru: "Окончание срока обязательства подтверждено",
            en: "End of an obligation confirmed"
        ),
        HolderMoved.type: Text3(kk: "Тұрғылықты жері ауысты", ru: "Место жительства изменилось", en: "The holder moved"),
        OverrideProposed.type: Text3(
            kk: "Басқа шешім қабылдаушы ұсынылды",
            ru: "Предложен другой принимающий решение",
            en: "Another decision maker proposed"
        ),
        OverrideApproved.type: Text3(
            kk: "Басқа шешім қабылдаушы бекітілді",
            ru: "Утверждён другой принимающий решение",
            en: "Another decision maker approved"
        ),
        DecisionPrepared.type: Text3(kk: "Шешім дайындалды", ru: "Решение подготовлено", en: "Decision prepared"),
        MakerGranted.type: Text3(kk: "Ұйым рұқсат берді", ru: "Организация разрешила", en: "A decision maker granted"),
        MakerRefused.type: Text3(kk: "Ұйым бас тартты", ru: "Организация отказала", en: "A decision maker refused"),
        ObligationLapsed.type: Text3(
            kk: "Міндеттеме мерзімі аяқталды",
            ru: "Срок обязательства истёк",
            en: "An obligation lapsed"
        ),
        NoteSent.type: Text3(
            kk: "Көрсетілетін қызметті берушіге хабарлама жіберілді",
            ru: "Услугодателю направлено сообщение",
            en: "Note sent to the provider"
        ),
        SealedPartRead.type: Text3(kk: "Жабық бөлік ашылды", ru: "Закрытая часть открыта", en: "Sealed part opened"),
        ClearanceDocumentAdded.type: Text3(kk: "Құжат қосылды", ru: "Добавлен документ", en: "Document added"),
        ReviewerAdmitted.type: Text3(
            kk: "Тексеруші жабық бөлікке жіберілді",
            ru: "Проверяющий допущен к закрытой части",
            en: "Reviewer admitted to the sealed part"
        ),
        AdmissionEnded.type: Text3(
            kk: "Тексерушінің рұқсаты тоқтатылды",
            ru: "Допуск проверяющего прекращён",
            en: "Reviewer's admission ended"
        ),
        ClearanceGranted.type: Text3(kk: "Рұқсат берілді", ru: "Разрешение дано", en: "Clearance granted"),
        ClearanceRefused.type: Text3(kk: "Рұқсат беруден бас тартылды", ru: "В разрешении отказано", en: "Clearance refused"),
        ClearanceRevoked.type: Text3(kk: "Рұқсат қайтарып алынды", ru: "Разрешение отозвано", en: "Clearance revoked"),
        ClearanceExpired.type: Text3(kk: "Рұқсаттың мерзімі өтті", ru: "Срок разрешения истёк", en: "Clearance expired"),
        ClearanceSuperseded.type: Text3(kk: "Рұқсат күшін жойды", ru: "Разрешение утратило силу", en: "Clearance superseded"),
        GrantsInherited.type: Text3(
            kk: "Берілген рұқсат құқықтық мұрагерге өтті",
            ru: "Данное разрешение перешло к правопреемнику",
            en: "Grant passed to the successor"
        ),
        ExitCaseAttached.type: Text3(
            kk: "Шығу туралы өтінішке тіркелді",
            ru: "Присоединено к заявлению о выезде",
            en: "Attached to an exit application"
        ),
        ExitCaseEnded.type: Text3(kk: "Шығу туралы іс аяқталды", ru: "Дело о выезде завершено", en: "Exit case ended"),
        DecisionReminded.type: Text3(kk: "Шешім туралы ескертілді", ru: "Напомнено о решении", en: "Reminded of the decision"),
        DeadlinesMoved.type: Text3(kk: "Мерзімдер қайта есептелді", ru: "Сроки пересчитаны", en: "Terms recomputed"),
        ClockOverran.type: Text3(kk: "Ішкі мерзім өтті", ru: "Внутренний срок истёк", en: "An internal term ran out"),
    ]
}
