import Law

/// Words for the lines of a timeline.
public enum EventWords {
    /// The event's title; for a name this version does not know, the name itself.
    public static func title(of type: String) -> Text3 { titles[type] ?? Text3(kk: type, ru: type, en: type) }

    private static let titles: [String: Text3] = [
        ComplaintReceived.type: Text3(kk: "Шағым қабылданды", ru: "Жалоба принята", en: "Complaint received"),
        ComplaintRegistered.type: Text3(kk: "Шағым тіркелді", ru: "Жалоба зарегистрирована", en: "Complaint registered"),
        CompletionRequested.type: Text3(kk: "Толықтыру сұралды", ru: "Запрошено дополнение", en: "Completion asked for"),
        ContentCompleted.type: Text3(kk: "Шағым толықтырылды", ru: "Жалоба дополнена", en: "Complaint completed"),
        PassedForInformation.type: Text3(
            kk: "Басшыға мәлімет үшін берілді",
            ru: "Передана руководителю для сведения",
            en: "Passed to the head for information"
        ),
        TreatedAsObjection.type: Text3(
            kk: "Қарсылық ретінде іске қосылды",
            ru: "Приобщена к делу как возражение",
            en: "Taken as an objection"
        ),
        InactionRipened.type: Text3(kk: "Мерзім актісіз өтті", ru: "Срок прошёл без акта", en: "The term passed without an act"),
        ComplaintAssigned.type: Text3(kk: "Жауапты адам тағайындалды", ru: "Назначен ответственный", en: "Assigned"),
        DemandAnswered.type: Text3(kk: "Талапқа жауап берілді", ru: "Дан ответ на требование", en: "A demand was answered"),
        SatisfiedInFull.type: Text3(
            kk: "Барлық талап қанағаттандырылды",
            ru: "Все требования удовлетворены",
            en: "All demands met"
        ),
        ForwardingSent.type: Text3(
            kk: "Жоғары органға жіберілді",
            ru: "Отправлена вышестоящему органу",
            en: "Sent to the reviewing body"
        ),
        DeliveryRejected.type: Text3(kk: "Жолдау қайтарылды", ru: "Передача возвращена", en: "Delivery sent back"),
        ForwardingReceived.type: Text3(
            kk: "Жоғары орган алғанын растады",
            ru: "Вышестоящий орган подтвердил получение",
            en: "The reviewing body confirmed receipt"
        ),
        AnswerSent.type: Text3(kk: "Жауап жіберілді", ru: "Ответ направлен", en: "Answer sent"),
        NewActReported.type: Text3(kk: "Жаңа акт туралы хабарланды", ru: "Сообщено о новом акте", en: "New act reported"),
        ComplaintRedirected.type: Text3(kk: "Қайта бағытталды", ru: "Перенаправлена", en: "Redirected"),
        ComplaintSplit.type: Text3(kk: "Бір бөлігі бөлініп берілді", ru: "Часть выделена и передана", en: "A part was split off"),
        ComplaintLinked.type: Text3(
            kk: "Басқа шағыммен байланыстырылды",
            ru: "Связана с другой жалобой",
            en: "Linked to another complaint"
        ),
        ComplaintAbsorbed.type: Text3(
            kk: "Басқа шағым қосылды",
            ru: "Присоединена другая жалоба",
            en: "Another complaint was taken in"
        ),
        LeadFollowed.type: Text3(kk: "Негізгі шағымның барысы", ru: "Ход основной жалобы", en: "News of the lead complaint"),
        TrackLinked.type: Text3(
            kk: "Қатар қаралатын шағым белгіленді",
            ru: "Отмечено параллельное рассмотрение",
            en: "Parallel track noted"
        ),
        ComplaintWithdrawn.type: Text3(kk: "Шағым қайтарып алынды", ru: "Жалоба отозвана", en: "Complaint withdrawn"),
        CaseRequested.type: Text3(kk: "Әкімшілік іс сұратылды", ru: "Истребовано дело", en: "Case called for"),
        CaseDelivered.type: Text3(kk: "Әкімшілік іс ұсынылды", ru: "Дело представлено", en: "Case delivered"),
        ReviewStarted.type: Text3(kk: "Қарау басталды", ru: "Рассмотрение начато", en: "Review started"),
        TermRestorationDecided.type: Text3(kk: "Мерзім туралы шешілді", ru: "Решено о сроке", en: "Restoring the term decided"),
        ComplaintDecided.type: Text3(kk: "Шешім қабылданды", ru: "Принято решение", en: "Decided"),
        DecisionNotified.type: Text3(kk: "Шешім хабарланды", ru: "Решение сообщено", en: "Decision made known"),
        OrderExecuted.type: Text3(kk: "Нұсқау орындалды", ru: "Указание исполнено", en: "Order carried out"),
        ClockOverran.type: Text3(kk: "Мерзім өтіп кетті", ru: "Срок истёк", en: "A term ran out"),
        CaseKnown.type: Text3(
            kk: "Іс туралы мәлімет белгілі болды",
            ru: "Стали известны сведения о деле",
            en: "The case is known"
        ),
        CaseFetchStarted.type: Text3(
            kk: "Әкімшілік істі алу басталды",
            ru: "Начато получение дела",
            en: "The case is being fetched"
        ),
        CaseManifestReceived.type: Text3(
            kk: "Істің тізбесі алынды",
            ru: "Получена опись дела",
            en: "The case's list was received"
        ),
        CaseDocumentFetched.type: Text3(
            kk: "Істің құжаты алынды",
            ru: "Получен документ дела",
            en: "A document of the case was fetched"
        ),
        CaseDocumentRestarted.type: Text3(
            kk: "Істің құжаты қайта алынуда",
            ru: "Документ дела запрошен повторно",
            en: "A document of the case is fetched again"
        ),
        CaseFetchFailed.type: Text3(
            kk: "Әкімшілік іс алынбады",
            ru: "Получить дело не удалось",
            en: "The case could not be fetched"
        ),
        DocumentAdded.type: Text3(kk: "Құжат қосылды", ru: "Документ добавлен", en: "A document was added"),
        DeadlinesMoved.type: Text3(kk: "Мерзімдер қайта есептелді", ru: "Сроки пересчитаны", en: "Deadlines recomputed"),
    ]
}
