extension ProblemTitle {
    /// Codes of administrative cases (rules 11.1).
    static let cases: [ProblemTitle] = [
        ProblemTitle("case-unknown", 404, kk: "Мұндай іс жоқ", ru: "Такого дела нет", en: "There is no such case"),
        ProblemTitle("case-closed", 409, kk: "Іс аяқталған", ru: "Дело завершено", en: "The case is closed"),
        ProblemTitle(
            "hearing-stage-forbids",
            409,
            kk: "Тыңдаудың бұл кезеңінде мүмкін емес",
            ru: "На этой стадии заслушивания невозможно",
            en: "Not possible at this stage of the hearing"
        ),
        ProblemTitle("already-done", 409, kk: "Бұл әрекет жасалып қойған", ru: "Это уже сделано", en: "This was done already"),
        ProblemTitle(
            "notice-window-closed",
            409,
            kk: "Хабарлау мерзімі өткен",
            ru: "Срок уведомления истёк",
            en: "The time for the notice has passed"
        ),
        ProblemTitle(
            "notice-window-open",
            409,
            kk: "Хабарлама мерзімінде берілуі мүмкін",
            ru: "Уведомление ещё можно вручить в срок",
            en: "The notice can still be served in time"
        ),
        ProblemTitle("not-the-applicant", 403, kk: "Бұл сіздің ісіңіз емес", ru: "Это не ваше дело", en: "This is not your case"),
        ProblemTitle(
            "not-the-signer",
            403,
            kk: "Қол қоюшы сіз емессіз",
            ru: "Подписываете не вы",
            en: "You are not the one who signs"
        ),
        ProblemTitle(
            "not-in-force",
            422,
            kk: "Бұл күні Қағидалар күшіне енбеген",
            ru: "На эту дату Правила не действовали",
            en: "The Rules were not in force on that day"
        ),
        ProblemTitle(
            "out-of-scope",
            422,
            kk: "Қызмет бұл адамға көрсетілмейді",
            ru: "Услуга этому лицу не оказывается",
            en: "The service is not for this person"
        ),
        ProblemTitle(
            "signature-invalid",
            422,
            kk: "Өтінішке қол қойылмаған",
            ru: "Заявление не подписано",
            en: "The application is not signed"
        ),
        ProblemTitle(
            "fee-unpaid",
            422,
            kk: "Мемлекеттік баж төленбеген",
            ru: "Государственная пошлина не уплачена",
            en: "The state duty is not paid"
        ),
        ProblemTitle(
            "wrong-channel",
            422,
            kk: "Өтініш бұл жолмен берілмейді",
            ru: "Так заявление не подаётся",
            en: "Applications are not filed this way"
        ),
        ProblemTitle(
            "not-a-provider",
            422,
            kk: "Бұл орган қызмет көрсетпейді",
            ru: "Этот орган услугу не оказывает",
            en: "This body does not provide the service"
        ),
        ProblemTitle(
            "in-the-future",
            422,
            kk: "Уақыт әлі келген жоқ",
            ru: "Это время ещё не наступило",
            en: "That moment has not come yet"
        ),
        ProblemTitle("in-the-past", 422, kk: "Бұл уақыт өтіп кеткен", ru: "Это время уже прошло", en: "That moment has passed"),
        ProblemTitle(
            "backdated",
            422,
            kk: "Бұрынғы күнмен жазуға болмайды",
            ru: "Записать задним числом нельзя",
            en: "Nothing is recorded with an earlier date"
        ),
        ProblemTitle(
            "times-disagree",
            422,
            kk: "Көрсетілген уақыттар сәйкес келмейді",
            ru: "Указанное время противоречиво",
            en: "The times do not agree"
        ),
        ProblemTitle(
            "package-incomplete",
            422,
            kk: "Құжаттар топтамасы толық емес немесе мерзімі өткен құжат бар",
            ru: "Пакет документов неполон, или срок действия документа истёк",
            en: "The package is incomplete, or a document has expired"
        ),
        ProblemTitle(
            "facts-disagree",
            422,
            kk: "Мәліметтер сәйкес келмейді",
            ru: "Сведения расходятся",
            en: "The facts do not agree"
        ),
        ProblemTitle(
            "person-unknown",
            422,
            kk: "Өтініште мұндай адам жоқ",
            ru: "Такого лица в заявлении нет",
            en: "There is no such person in the application"
        ),
        ProblemTitle(
            "document-missing",
            422,
            kk: "Құжат қоса берілмеген",
            ru: "Документ не приложен",
            en: "The document is missing"
        ),
        ProblemTitle("reason-missing", 422, kk: "Себебі көрсетілмеген", ru: "Причина не указана", en: "The reason is missing"),
        ProblemTitle(
            "not-entered",
            422,
            kk: "Деректер КҚП АЖ-ға енгізілмеген",
            ru: "Данные не внесены в ИС миграционной полиции",
            en: "The data were not entered in the migration police system"
        ),
        ProblemTitle(
            "not-sent-to-department",
            422,
            kk: "Іс департаментке жіберілмеген",
            ru: "Дело не направлено в департамент",
            en: "The file was not sent to the department"
        ),
        ProblemTitle("replies-missing", 422, kk: "Жауаптар толық емес", ru: "Получены не все ответы", en: "Replies are missing"),
        ProblemTitle(
            "clearance-missing",
            422,
            kk: "Шығуға алдын ала рұқсат жоқ",
            ru: "Нет предварительного разрешения на выезд",
            en: "The exit clearance is missing"
        ),
        ProblemTitle(
            "clearance-followed",
            409,
            kk: "Рұқсаттың жай-күйін рұқсат қызметі хабарлайды",
            ru: "Состояние разрешения сообщает служба разрешений",
            en: "The clearance service tells where the clearance stands"
        ),
        ProblemTitle(
            "issue-ordered",
            409,
            kk: "Шешімді беруге бұйрық берілген",
            ru: "Распоряжение о выдаче уже дано",
            en: "The issue was ordered already"
        ),
        ProblemTitle(
            "clearance-not-for-applicant",
            422,
            kk: "Рұқсат тек азаматтардан талап етіледі",
            ru: "Разрешение требуется только от граждан",
            en: "A clearance is required of citizens only"
        ),
        ProblemTitle(
            "clearance-number-missing",
            422,
            kk: "Рұқсаттың нөмірі көрсетілмеген",
            ru: "Номер разрешения не указан",
            en: "The number of the clearance is missing"
        ),
        ProblemTitle(
            "permission-not-blocked",
            422,
            kk: "Рұқсат беруге кедергі жоқ",
            ru: "Разрешению ничто не препятствует",
            en: "Nothing stands against the permission"
        ),
        ProblemTitle(
            "ground-missing",
            422,
            kk: "Бас тарту негізі көрсетілмеген",
            ru: "Основание отказа не указано",
            en: "No ground is named"
        ),
        ProblemTitle("ground-repeated", 422, kk: "Негіз қайталанған", ru: "Основание повторяется", en: "A ground is repeated"),
        ProblemTitle(
            "ground-unknown",
            422,
            kk: "Мұндай негіз жоспарланбаған",
            ru: "Такое основание не названо",
            en: "This ground was not planned"
        ),
        ProblemTitle(
            "ground-not-expected",
            422,
            kk: "Рұқсат беруде негіз көрсетілмейді",
            ru: "При разрешении основания не указываются",
            en: "A permission names no ground"
        ),
        ProblemTitle(
            "ground-not-proved",
            422,
            kk: "Негіздің мән-жайы мен дәлелдері керек",
            ru: "Нужны обстоятельства и доказательства основания",
            en: "The ground needs facts and evidence"
        ),
        ProblemTitle(
            "ground-not-confirmed",
            422,
            kk: "Бұл негізді заңгер растауы керек",
            ru: "Это основание должен подтвердить юрист",
            en: "A legal officer must confirm this ground"
        ),
        ProblemTitle(
            "ground-not-in-notice",
            422,
            kk: "Бұл негіз хабарламада болмаған",
            ru: "Этого основания не было в уведомлении",
            en: "This ground was not in the notice"
        ),
        ProblemTitle("ground-fell", 422, kk: "Бұл негіз енді жоқ", ru: "Это основание отпало", en: "This ground no longer holds"),
        ProblemTitle(
            "exception-missing",
            422,
            kk: "Ұсынылған құжат көрсетілмеген",
            ru: "Не указан представленный документ",
            en: "The document presented is not named"
        ),
    ]
}
