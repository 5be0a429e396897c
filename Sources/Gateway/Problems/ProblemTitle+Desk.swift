extension ProblemTitle {
    /// Codes of rooms and people, notices and their delivery.
    static let desk: [ProblemTitle] = [
        ProblemTitle(
            "resource-already-there",
            409,
            kk: "Мұндай ресурс бар",
            ru: "Такой ресурс уже есть",
            en: "The resource is there already"
        ),
        ProblemTitle("resource-unknown", 404, kk: "Мұндай ресурс жоқ", ru: "Такого ресурса нет", en: "There is no such resource"),
        ProblemTitle(
            "resource-retired",
            409,
            kk: "Ресурс пайдаланудан шығарылған",
            ru: "Ресурс выведен из пользования",
            en: "The resource was retired"
        ),
        ProblemTitle("resource-day-past", 422, kk: "Бұл күн өтіп кеткен", ru: "Этот день прошёл", en: "That day has passed"),
        ProblemTitle(
            "resource-name-missing",
            422,
            kk: "Ресурс атауы жоқ",
            ru: "Не указано наименование",
            en: "The name is missing"
        ),
        ProblemTitle("resource-address-missing", 422, kk: "Мекенжай жоқ", ru: "Не указан адрес", en: "The address is missing"),
        ProblemTitle(
            "resource-capacity-out-of-range",
            422,
            kk: "Орын саны дұрыс емес",
            ru: "Неверное число мест",
            en: "Not a possible number of seats"
        ),
        ProblemTitle(
            "resource-duty-missing",
            422,
            kk: "Міндет көрсетілмеген",
            ru: "Не указаны обязанности",
            en: "No duty is given"
        ),
        ProblemTitle("resource-language-missing", 422, kk: "Тіл көрсетілмеген", ru: "Не указан язык", en: "No language is given"),
        ProblemTitle(
            "resource-staff-missing",
            422,
            kk: "Орган қызметкері емес",
            ru: "Не сотрудник органа",
            en: "Not a member of staff"
        ),
        ProblemTitle(
            "resource-room-unknown",
            422,
            kk: "Мұндай бөлме жоқ",
            ru: "Такого помещения нет",
            en: "There is no such room"
        ),
        ProblemTitle("resource-nothing-changed", 409, kk: "Өзгеріс жоқ", ru: "Изменений нет", en: "Nothing would change"),
        ProblemTitle(
            "notice-value-missing",
            422,
            kk: "Хабарламада мән жетіспейді",
            ru: "В уведомлении не хватает данных",
            en: "The notice lacks a value"
        ),
        ProblemTitle(
            "notice-not-a-ground",
            422,
            kk: "Хабарламадағы негіз қате",
            ru: "Основание в уведомлении неверно",
            en: "Not a ground for a notice"
        ),
        ProblemTitle(
            "notice-day-forbidden",
            422,
            kk: "Хабарламадағы күн заңсыз",
            ru: "День в уведомлении недопустим",
            en: "The notice names an unlawful day"
        ),
        ProblemTitle(
            "delivery-in-the-future",
            409,
            kk: "Жеткізу уақыты әлі келген жоқ",
            ru: "Время доставки ещё не наступило",
            en: "The delivery lies in the future"
        ),
        ProblemTitle(
            "delivery-before-issue",
            409,
            kk: "Хабарлама шыққанға дейін",
            ru: "До выпуска уведомления",
            en: "Before the notice was issued"
        ),
        ProblemTitle("delivery-out-of-order", 409, kk: "Оқиғалар реті қате", ru: "Нарушен порядок событий", en: "Out of order"),
        ProblemTitle("delivery-already-delivered", 409, kk: "Жеткізіліп қойған", ru: "Уже доставлено", en: "Delivered already"),
        ProblemTitle(
            "delivery-not-posted",
            409,
            kk: "Кабинетке орналастырылмаған",
            ru: "Не размещено в кабинете",
            en: "Not posted to the cabinet"
        ),
        ProblemTitle(
            "delivery-already-proved",
            409,
            kk: "Тапсыру дәлелденген",
            ru: "Вручение уже подтверждено",
            en: "Service is proved already"
        ),
        ProblemTitle(
            "delivery-unreadable",
            422,
            kk: "Жеткізу хабары қате",
            ru: "Сообщение о доставке неверно",
            en: "The report makes no sense"
        ),
        ProblemTitle(
            "delivery-unknown",
            404,
            kk: "Хабарлама жіберілмеген",
            ru: "Уведомление не направлялось",
            en: "No notice went to this party"
        ),
        ProblemTitle("bad-days", 422, kk: "Күндер танылмайды", ru: "Дни не распознаны", en: "The days are not understood"),
    ]
}
