extension ProblemTitle {
    /// Codes that any part of the system may answer with.
    static let general: [ProblemTitle] = [
        ProblemTitle("malformed", 400, kk: "Сұрау оқылмады", ru: "Запрос не прочитан", en: "The request cannot be read"),
        ProblemTitle(
            "unauthenticated",
            401,
            kk: "Кім екеніңіз белгісіз",
            ru: "Не подтверждено, кто вы",
            en: "Who you are is not known"
        ),
        ProblemTitle("forbidden", 403, kk: "Бұған құқығыңыз жоқ", ru: "Нет права на это", en: "You may not do this"),
        ProblemTitle(
            "nobody-named",
            403,
            kk: "Портал кім үшін әрекет ететінін айтпады",
            ru: "Портал не указал, за кого действует",
            en: "The portal does not say for whom it acts"
        ),
        ProblemTitle(
            "own-matter",
            403,
            kk: "Бұл сіздің өз ісіңіз",
            ru: "Это ваше собственное дело",
            en: "This is a matter of your own"
        ),
        ProblemTitle("not-found", 404, kk: "Табылмады", ru: "Не найдено", en: "Not found"),
        ProblemTitle("outdated", 412, kk: "Нұсқа ескірген", ru: "Версия устарела", en: "The version is out of date"),
        ProblemTitle(
            "idempotency-key-reused",
            422,
            kk: "Idempotency-Key қайта қолданылған",
            ru: "Idempotency-Key использован повторно",
            en: "The Idempotency-Key was used for something else"
        ),
        ProblemTitle("unavailable", 503, kk: "Қазір мүмкін емес", ru: "Сейчас недоступно", en: "Not available just now"),
        ProblemTitle("internal-fault", 503, kk: "Ішкі қате", ru: "Внутренняя ошибка", en: "An internal fault"),
    ]
}
