import Law

/// Words for the lines of a timeline.
public enum EventWords {
    /// The event's title; for a name this version does not know, the name itself.
    public static func title(of type: String) -> Text3 { titles[type] ?? Text3(kk: type, ru: type, en: type) }

    private static let titles: [String: Text3] = [
        CaseReceived.type: Text3(kk: "Өтініш келіп түсті", ru: "Заявление поступило", en: "Application received"),
        CaseRegistered.type: Text3(kk: "Өтініш тіркелді", ru: "Заявление зарегистрировано", en: "Application registered"),
        CompletenessConfirmed.type: Text3(
            kk: "Топтаманың толықтығы расталды",
            ru: "Полнота пакета подтверждена",
            en: "Package found complete"
        ),
        IncompleteFound.type: Text3(
            kk: "Топтама толық емес деп танылды",
            ru: "Пакет признан неполным",
            en: "Package found incomplete"
        ),
        DocumentsAdded.type: Text3(
            kk: "Жетіспейтін құжаттар қосылды",
            ru: "Недостающие документы добавлены",
            en: "Missing documents added"
        ),
        DocumentAdded.type: Text3(kk: "Құжат қосылды", ru: "Документ добавлен", en: "Document added"),
        EnteredInMigrationPoliceIs.type: Text3(
            kk: "Деректер КҚП АЖ-ға енгізілді",
            ru: "Данные внесены в ИС миграционной полиции",
            en: "Data entered in the migration police system"
        ),
        InquiriesSent.type: Text3(kk: "Сұрау салулар жіберілді", ru: "Запросы направлены", en: "Inquiries sent"),
        ReplyRecorded.type: Text3(
            kk: "Мемлекеттік органның жауабы тіркелді",
            ru: "Ответ государственного органа записан",
            en: "Reply recorded"
        ),
        SentToDepartment.type: Text3(
            kk: "Іс департаментке жіберілді",
            ru: "Дело направлено в департамент",
            en: "File sent to the department"
        ),
        DepartmentConfirmed.type: Text3(kk: "Департамент растады", ru: "Департамент подтвердил", en: "Department confirmed"),
        ClearanceRecorded.type: Text3(
            kk: "Рұқсат жай-күйі тіркелді",
            ru: "Состояние разрешения записано",
            en: "Clearance recorded"
        ),
        RefusalPlanned.type: Text3(kk: "Бас тарту жоспарланды", ru: "Запланирован отказ", en: "Refusal planned"),
        GroundConfirmed.type: Text3(kk: "Негіз расталды", ru: "Основание подтверждено", en: "Ground confirmed"),
        NoticeWindowClosed.type: Text3(kk: "Хабарлау мерзімі өтті", ru: "Срок уведомления истёк", en: "Notice window closed"),
        PreliminaryDecisionDrafted.type: Text3(
            kk: "Алдын ала шешім дайындалды",
            ru: "Предварительное решение составлено",
            en: "Preliminary decision drafted"
        ),
        GroundRemoved.type: Text3(kk: "Негіз жойылды", ru: "Основание устранено", en: "Ground removed"),
        TermExtended.type: Text3(kk: "Мерзім ұзартылды", ru: "Срок продлён", en: "Term extended"),
        ExtensionNotified.type: Text3(kk: "Ұзарту туралы хабарланды", ru: "О продлении уведомлено", en: "Extension made known"),
        LateHearingOrdered.type: Text3(
            kk: "Кеш тыңдауға бұйрық берілді",
            ru: "Отдано распоряжение о позднем заслушивании",
            en: "Late hearing ordered"
        ),
        HearingScheduled.type: Text3(kk: "Тыңдау белгіленді", ru: "Заслушивание назначено", en: "Hearing scheduled"),
        NoticeServed.type: Text3(kk: "Хабарлама берілді", ru: "Уведомление вручено", en: "Notice served"),
        ServiceProved.type: Text3(kk: "Тапсырылғаны расталды", ru: "Вручение подтверждено", en: "Service proved"),
        ServiceNotProved.type: Text3(kk: "Тапсырылғаны расталмады", ru: "Вручение не подтверждено", en: "Service not proved"),
        PositionRecorded.type: Text3(
            kk: "Өтініш иесінің ұстанымы тіркелді",
            ru: "Позиция заявителя записана",
            en: "Position recorded"
        ),
        ArgumentAnswered.type: Text3(kk: "Дәлелге жауап берілді", ru: "Дан ответ на довод", en: "Argument answered"),
        PostponementRequested.type: Text3(kk: "Кейінге қалдыру сұралды", ru: "Запрошено отложение", en: "Postponement requested"),
        HearingRescheduled.type: Text3(kk: "Тыңдау уақыты ауыстырылды", ru: "Заслушивание перенесено", en: "Hearing rescheduled"),
        HearingWaived.type: Text3(kk: "Тыңдаудан бас тартылды", ru: "От заслушивания отказались", en: "Hearing waived"),
        HearingHeld.type: Text3(kk: "Тыңдау өтті", ru: "Заслушивание состоялось", en: "Hearing held"),
        HearingAdjourned.type: Text3(kk: "Тыңдау үзілді", ru: "Заслушивание прервано", en: "Hearing adjourned"),
        MinutesWritten.type: Text3(kk: "Хаттама жазылды", ru: "Протокол составлен", en: "Minutes written"),
        MinutesRemarked.type: Text3(
            kk: "Хаттамаға ескерту енгізілді",
            ru: "Внесено замечание на протокол",
            en: "Remark on the minutes"
        ),
        MinutesSigned.type: Text3(kk: "Хаттамаға қол қойылды", ru: "Протокол подписан", en: "Minutes signed"),
        GrantConcluded.type: Text3(kk: "Рұқсат беруге шешім тоқталды", ru: "Итог: разрешить", en: "Permission to be granted"),
        DecisionRefused.type: Text3(
            kk: "Бас тарту туралы шешім қабылданды",
            ru: "Принято решение об отказе",
            en: "Refusal decided"
        ),
        NewGroundRaised.type: Text3(kk: "Жаңа негіз анықталды", ru: "Выявлено новое основание", en: "New ground raised"),
        RefusalSent.type: Text3(kk: "Бас тарту жіберілді", ru: "Отказ направлен", en: "Refusal sent"),
        DecisionPrepared.type: Text3(kk: "Шешім дайындалды", ru: "Решение подготовлено", en: "Decision prepared"),
        DecisionEntered.type: Text3(kk: "Шешім енгізілді", ru: "Решение внесено", en: "Decision entered"),
        MilitaryRemovalRequested.type: Text3(
            kk: "Әскери есептен шығару сұралды",
            ru: "Запрошено снятие с воинского учёта",
            en: "Military removal requested"
        ),
        MilitaryRemovalConfirmed.type: Text3(
            kk: "Әскери есептен шығарылды",
            ru: "Снят с воинского учёта",
            en: "Removed from the military register"
        ),
        MilitarySkipped.type: Text3(
            kk: "Әскери есептен шығару қажет емес",
            ru: "Снятие с воинского учёта не требуется",
            en: "No military removal needed"
        ),
        MessageReceived.type: Text3(kk: "Өтініш иесі хабарды алды", ru: "Заявитель получил сообщение", en: "Message received"),
        DocumentSurrendered.type: Text3(kk: "Құжат тапсырылды", ru: "Документ сдан", en: "Identity document surrendered"),
        DecisionIssued.type: Text3(kk: "Шешім берілді", ru: "Решение выдано", en: "Decision issued"),
        CaseWithdrawn.type: Text3(kk: "Өтініш қайтарып алынды", ru: "Заявление отозвано", en: "Withdrawn"),
        CaseReopened.type: Text3(kk: "Іс қайта басталды", ru: "Дело возобновлено", en: "Reopened"),
        TermWarned.type: Text3(kk: "Мерзім жақындады", ru: "Срок приближается", en: "Term ending soon"),
        TermBreached.type: Text3(kk: "Мерзім актісіз өтті", ru: "Срок прошёл без акта", en: "Term passed without an act"),
        ClockOverran.type: Text3(kk: "Мерзім өткізіп алынды", ru: "Срок пропущен", en: "A clock ran out"),
        DeadlinesMoved.type: Text3(kk: "Мерзімдер қайта есептелді", ru: "Сроки пересчитаны", en: "Deadlines moved"),
        CaseGivenForComplaint.type: Text3(kk: "Іс шағым үшін берілді", ru: "Дело передано по жалобе", en: "Given for a complaint"),
        ComplaintOutcomeNoted.type: Text3(
            kk: "Шағымның нәтижесі белгіленді",
            ru: "Отмечен исход жалобы",
            en: "A complaint's outcome was noted"
        ),
        ClearanceNoticed.type: Text3(
            kk: "Рұқсат туралы өтінім осы істі атады",
            ru: "Запрос о разрешении называет это дело",
            en: "A clearance request names this case"
        ),
        ClearanceNotOpened.type: Text3(
            kk: "Рұқсат туралы өтінім ашылмады",
            ru: "Запрос о разрешении не открыт",
            en: "The clearance request was not opened"
        ),
        IssueOrdered.type: Text3(
            kk: "Шешімді беруге бұйрық берілді",
            ru: "Дано распоряжение о выдаче решения",
            en: "The issue of the decision was ordered"
        ),
        IssueStopped.type: Text3(
            kk: "Шешім берілмеді: рұқсат күшінде емес",
            ru: "Решение не выдано: разрешение не действует",
            en: "The decision was not issued: the clearance does not stand"
        ),
    ]
}
