extension ProblemTitle {
    /// Codes of hearings and of what follows them (rules 11.1, 11.2).
    static let hearings: [ProblemTitle] = [
        ProblemTitle(
            "hearing-not-scheduled",
            422,
            kk: "Тыңдаудың уақыты мен орны белгіленбеген",
            ru: "Время и место заслушивания не назначены",
            en: "Time and place of the hearing are not set"
        ),
        ProblemTitle(
            "appointment-incomplete",
            422,
            kk: "Тыңдау толық белгіленбеген",
            ru: "Назначение заслушивания неполно",
            en: "The appointment is incomplete"
        ),
        ProblemTitle(
            "chair-is-secretary",
            422,
            kk: "Төрағалық етуші хатшы бола алмайды",
            ru: "Председательствующий не может быть секретарём",
            en: "The chair cannot be the secretary"
        ),
        ProblemTitle(
            "day-off",
            422,
            kk: "Бұл күні орган жұмыс істемейді",
            ru: "В этот день орган не работает",
            en: "The body does not work on that day"
        ),
        ProblemTitle(
            "outside-working-hours",
            422,
            kk: "Жұмыс уақытынан тыс",
            ru: "Вне рабочего времени",
            en: "Outside working hours"
        ),
        ProblemTitle(
            "hearing-outside-window",
            422,
            kk: "Тыңдау күні терезеден тыс",
            ru: "День заслушивания вне окна",
            en: "The day lies outside the hearing window"
        ),
        ProblemTitle(
            "hearing-too-early",
            422,
            kk: "Тыңдауға әлі ерте",
            ru: "Проводить заслушивание рано",
            en: "It is too early for the hearing"
        ),
        ProblemTitle(
            "day-excluded",
            422,
            kk: "Өтініш иесі бұл күні келе алмайды",
            ru: "Заявитель не может явиться в этот день",
            en: "The applicant cannot come on that day"
        ),
        ProblemTitle(
            "service-not-proved",
            422,
            kk: "Хабарламаның тапсырылғаны дәлелденбеген",
            ru: "Вручение уведомления не подтверждено",
            en: "Service of the notice is not proved"
        ),
        ProblemTitle(
            "service-already-proved",
            409,
            kk: "Хабарламаның тапсырылғаны дәлелденген",
            ru: "Вручение уведомления подтверждено",
            en: "Service of the notice is proved"
        ),
        ProblemTitle(
            "position-incomplete",
            422,
            kk: "Ұстаным мазмұны көрсетілмеген",
            ru: "Содержание позиции не указано",
            en: "The position says nothing"
        ),
        ProblemTitle("argument-unknown", 422, kk: "Мұндай дәлел жоқ", ru: "Такого довода нет", en: "There is no such argument"),
        ProblemTitle("argument-repeated", 422, kk: "Дәлел қайталанған", ru: "Довод повторяется", en: "An argument is repeated"),
        ProblemTitle(
            "arguments-unanswered",
            422,
            kk: "Барлық дәлелге жауап берілмеген",
            ru: "Ответ дан не на все доводы",
            en: "Not every argument is answered"
        ),
        ProblemTitle(
            "answer-incomplete",
            422,
            kk: "Жауап негізделмеген",
            ru: "Ответ не обоснован",
            en: "The answer rests on nothing"
        ),
        ProblemTitle(
            "not-heard",
            409,
            kk: "Тыңдау аяқталмаған",
            ru: "Заслушивание не завершено",
            en: "The hearing is not finished"
        ),
        ProblemTitle("minutes-missing", 422, kk: "Хаттама жазылмаған", ru: "Протокол не составлен", en: "There are no minutes"),
        ProblemTitle(
            "minutes-incomplete",
            422,
            kk: "Хаттама толық емес",
            ru: "Протокол неполон",
            en: "The minutes are incomplete"
        ),
        ProblemTitle(
            "minutes-outdated",
            422,
            kk: "Хаттаманың жаңа нұсқасы бар",
            ru: "Есть новая версия протокола",
            en: "There is a newer version of the minutes"
        ),
        ProblemTitle(
            "refusal-too-early",
            409,
            kk: "Бас тартуға әлі ерте",
            ru: "Отказывать рано",
            en: "It is too early to refuse"
        ),
        ProblemTitle(
            "decision-not-prepared",
            409,
            kk: "Шешім дайындалмаған",
            ru: "Решение не подготовлено",
            en: "The decision was not prepared"
        ),
        ProblemTitle(
            "decision-not-entered",
            409,
            kk: "Шешім КҚП АЖ-ға енгізілмеген",
            ru: "Решение не внесено в ИС миграционной полиции",
            en: "The decision was not entered in the migration police system"
        ),
        ProblemTitle(
            "copies-missing",
            422,
            kk: "Іске куәландырылған көшірмелер керек",
            ru: "В деле нужны заверенные копии",
            en: "Certified copies must be in the file"
        ),
        ProblemTitle(
            "copies-not-expected",
            422,
            kk: "Портал арқылы түпнұсқа тапсырылмаған",
            ru: "Через портал оригиналы не подавались",
            en: "No originals were filed through the portal"
        ),
        ProblemTitle(
            "not-subject-to-military-duty",
            422,
            kk: "Өтініш иесі әскери міндетті емес",
            ru: "Заявитель не военнообязан",
            en: "The applicant is not subject to military duty"
        ),
        ProblemTitle(
            "military-removal-needed",
            422,
            kk: "Алдымен әскери есептен шығару керек",
            ru: "Сначала нужно снять с воинского учёта",
            en: "Removal from the military register comes first"
        ),
        ProblemTitle(
            "wrong-identity-document",
            422,
            kk: "Басқа құжат тапсырылуы керек",
            ru: "Нужно сдать другой документ",
            en: "Another document is to be surrendered"
        ),
        ProblemTitle(
            "power-not-notarised",
            422,
            kk: "Сенімхат нотариатта куәландырылуы керек",
            ru: "Доверенность должна быть нотариальной",
            en: "The power of attorney must be notarised"
        ),
        ProblemTitle(
            "extension-not-later",
            422,
            kk: "Жаңа мерзім бұрынғыдан кейін болуы керек",
            ru: "Новый срок должен быть позже прежнего",
            en: "The new end must be later than the old one"
        ),
        ProblemTitle(
            "extension-too-long",
            422,
            kk: "Ұзарту мерзімі тым ұзақ",
            ru: "Срок продления слишком велик",
            en: "The extension is too long"
        ),
        ProblemTitle(
            "legal-confirmation-missing",
            422,
            kk: "Заңгердің растауы керек",
            ru: "Нужно подтверждение юриста",
            en: "A legal officer must confirm"
        ),
        ProblemTitle(
            "nothing-to-notify",
            422,
            kk: "Хабарлайтын ұзарту жоқ",
            ru: "Нет продления, о котором нужно уведомить",
            en: "There is no extension to tell of"
        ),
        ProblemTitle(
            "no-form-now",
            404,
            kk: "Қазір нысан берілмейді",
            ru: "Сейчас бланк не выдаётся",
            en: "No form is issued now"
        ),
        ProblemTitle(
            "too-many-subscriptions",
            409,
            kk: "Күнтізбе мекенжайы тым көп",
            ru: "Слишком много адресов календарей",
            en: "Too many calendar addresses"
        ),
        ProblemTitle(
            "no-paper-now",
            404,
            kk: "Қазір бұл құжат басылмайды",
            ru: "Сейчас этот документ не печатается",
            en: "This paper is not printed now"
        ),
        ProblemTitle(
            "other-form",
            422,
            kk: "Басқа нысан сай келеді",
            ru: "Подходит другая форма",
            en: "Another form fits"
        ),
        ProblemTitle(
            "not-for-this-person",
            403,
            kk: "Портал бұл адам үшін өтініш бермейді",
            ru: "За это лицо портал не подаёт",
            en: "The portal does not file for this person"
        ),
        ProblemTitle("too-many-cases", 413, kk: "Өтініш тым көп", ru: "Слишком много заявлений", en: "Too many applications"),
    ]
}
