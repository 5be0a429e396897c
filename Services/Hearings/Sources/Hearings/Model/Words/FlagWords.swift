import Law

extension CaseFlag {
    /// Whether the applicant is told of it; the rest is for staff.
    public var concernsApplicant: Bool {
        switch self {
        case .termBreached, .deemedRefusal, .termExtended, .lateHearing, .incomplete, .acceptedIncomplete, .clearanceBlocks,
            .clearanceAwaited, .postponementRequested, .positionLate, .applicantAbsent, .hearingWaived, .reopened, .registrationOverdue,
            .hearingOverdue, .refusalDispatchOverdue, .militaryRemovalOverdue, .surrenderOverdue, .issueOverdue:
            true
        case .noticeWindowClosed, .repliesMissing, .clearanceChoiceDue, .accessConcealed, .clearanceNotOpened, .serviceNotProved, .waitingOverran, .servingOverran,
            .completenessOverdue, .screeningOverdue, .inquiriesOverdue, .departmentFileOverdue, .preparationOverdue,
            .entryOverdue, .extensionNoticeOverdue, .complaintOutcomeOpen:
            false
        }
    }

    /// The flag in words.
    public var words: Text3 {
        switch self {
        case .noticeWindowClosed:
            Text3(
                kk: "Тыңдау туралы хабарлау мерзімі өтті",
                ru: "Срок уведомления о заслушивании истёк",
                en: "The time for the hearing notice has passed"
            )
        case .termBreached:
            Text3(kk: "Қызмет көрсету мерзімі бұзылды", ru: "Срок оказания услуги нарушен", en: "The service term is breached")
        case .deemedRefusal:
            Text3(
                kk: "Мерзім актісіз өтті: бас тартуға теңестіріледі, шағым беруге болады",
                ru: "Срок прошёл без акта: приравнивается к отказу, можно обжаловать",
                en: "The term passed without an act: it counts as refusal and may be appealed"
            )
        case .termExtended: Text3(kk: "Мерзім ұзартылды", ru: "Срок продлён", en: "The term was extended")
        case .lateHearing:
            Text3(
                kk: "Басшы кеш тыңдауға бұйрық берді",
                ru: "Руководитель распорядился о позднем заслушивании",
                en: "The head ordered a late hearing"
            )
        case .incomplete:
            Text3(kk: "Құжаттар топтамасы толық емес", ru: "Пакет документов неполон", en: "The package is incomplete")
        case .acceptedIncomplete:
            Text3(kk: "Топтама толық болмай қабылданды", ru: "Принято с неполным пакетом", en: "Accepted although incomplete")
        case .repliesMissing:
            Text3(
                kk: "Мемлекеттік органдардың жауабы кешігуде",
                ru: "Ответы государственных органов задерживаются",
                en: "Replies of state bodies are missing"
            )
        case .clearanceAwaited:
            Text3(
                kk: "Қызмет мерзімінің аяғы жақын, рұқсат әлі жоқ",
                ru: "Срок услуги подходит к концу, разрешения ещё нет",
                en: "The end of the service term is near and the clearance is not there"
            )
        case .accessConcealed:
            Text3(
                kk: "Сауалнаманың 16-тармағында «жоқ» делінген, ал ұлттық қауіпсіздік органы мемлекеттік құпияларға рұқсат болғанын хабарлады",
                ru: "В пункте 16 анкеты указано «нет», а орган национальной безопасности сообщает о допуске к государственным секретам",
                en: "Item 16 of the questionnaire says none, national security tells of access to state secrets"
            )
        case .clearanceNotOpened:
            Text3(
                kk: "Рұқсат туралы өтінім ашылмады: себебін анықтау керек",
                ru: "Запрос о разрешении не открыт: нужно выяснить причину",
                en: "The clearance request was not opened: find out why"
            )
        case .clearanceChoiceDue:
            Text3(
                kk: "Рұқсат күтілуде: заңгер шешім таңдауы керек",
                ru: "Разрешение не получено: выбор за юристом",
                en: "The clearance is pending: the legal officer must choose"
            )
        case .clearanceBlocks:
            Text3(
                kk: "Рұқсатсыз шешім берілмейді",
                ru: "Без разрешения решение не выдаётся",
                en: "No permission without clearance"
            )
        case .serviceNotProved:
            Text3(
                kk: "Хабарламаның тапсырылуы дәлелденбеді",
                ru: "Вручение уведомления не подтверждено",
                en: "Service of a notice was not proved"
            )
        case .postponementRequested:
            Text3(
                kk: "Өтініш иесі кейінге қалдыруды сұрады",
                ru: "Заявитель просил об отложении",
                en: "The applicant asked to postpone"
            )
        case .positionLate:
            Text3(kk: "Ұстаным мерзімінен кейін келді", ru: "Позиция поступила после срока", en: "The position came late")
        case .applicantAbsent:
            Text3(
                kk: "Өтініш иесі тыңдауға келмеді",
                ru: "Заявитель на заслушивание не явился",
                en: "The applicant did not come to the hearing"
            )
        case .hearingWaived:
            Text3(
                kk: "Өтініш иесі тыңдаудан бас тартты",
                ru: "Заявитель отказался от заслушивания",
                en: "The applicant waived the hearing"
            )
        case .reopened:
            Text3(kk: "Шағым бойынша іс қайта басталды", ru: "Дело возобновлено по жалобе", en: "Reopened after a complaint")
        case .complaintOutcomeOpen:
            Text3(
                kk: "Шағым бойынша шешім бар, бірақ істі бұл кезеңде қайта бастау мүмкін емес: заңгер шешеді",
                ru: "По жалобе принято решение, но на этой стадии дело не возобновляется: решает юрист",
                en: "A complaint was decided, but the case cannot be reopened at this stage: the legal officer decides"
            )
        case .waitingOverran:
            Text3(kk: "Кезекте 15 минуттан артық күтті", ru: "Ожидание превысило 15 минут", en: "Waited longer than 15 minutes")
        case .servingOverran:
            Text3(
                kk: "Қызмет көрсету 15 минуттан асты",
                ru: "Обслуживание превысило 15 минут",
                en: "Served longer than 15 minutes"
            )
        case .registrationOverdue: Text3(kk: "Кеш тіркелді", ru: "Регистрация просрочена", en: "Registered late")
        case .completenessOverdue:
            Text3(kk: "Толықтығы кеш тексерілді", ru: "Проверка полноты просрочена", en: "Completeness checked late")
        case .screeningOverdue: Text3(kk: "Негіздер кеш тексерілді", ru: "Проверка оснований просрочена", en: "Screened late")
        case .inquiriesOverdue: Text3(kk: "Сұрау салулар кеш жіберілді", ru: "Запросы просрочены", en: "Inquiries sent late")
        case .departmentFileOverdue:
            Text3(
                kk: "Іс департаментке кеш жіберілді",
                ru: "Направление в департамент просрочено",
                en: "File sent to the department late"
            )
        case .preparationOverdue:
            Text3(kk: "Шешім кеш дайындалды", ru: "Подготовка решения просрочена", en: "Decision prepared late")
        case .entryOverdue: Text3(kk: "Шешім кеш енгізілді", ru: "Внесение решения просрочено", en: "Decision entered late")
        case .hearingOverdue:
            Text3(kk: "Тыңдау мерзімінде өтпеді", ru: "Заслушивание не проведено в срок", en: "The hearing was not held in time")
        case .refusalDispatchOverdue:
            Text3(kk: "Бас тарту кеш жіберілді", ru: "Отказ отправлен с опозданием", en: "The refusal went out late")
        case .militaryRemovalOverdue:
            Text3(kk: "Әскери есептен кеш шығарылды", ru: "Снятие с воинского учёта просрочено", en: "Military removal is late")
        case .surrenderOverdue:
            Text3(
                kk: "Құжат мерзімінде тапсырылмады",
                ru: "Документ не сдан в срок",
                en: "The identity document was not surrendered in time"
            )
        case .issueOverdue: Text3(kk: "Шешім кеш берілді", ru: "Выдача решения просрочена", en: "The decision was issued late")
        case .extensionNoticeOverdue:
            Text3(
                kk: "Ұзарту туралы кеш хабарланды",
                ru: "Уведомление о продлении просрочено",
                en: "The applicant was told of the extension late"
            )
        }
    }
}
