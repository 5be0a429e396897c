extension ProblemTitle {
    /// Codes that complaints and cases have in common.
    static let matters: [ProblemTitle] = [
        ProblemTitle("already-received", 409, kk: "Қабылданып қойған", ru: "Уже принято", en: "Received already"),
        ProblemTitle("stage-forbids", 409, kk: "Бұл кезеңде болмайды", ru: "На этой стадии нельзя", en: "Not at this stage"),
        ProblemTitle("deadline-passed", 409, kk: "Мерзім өткен", ru: "Срок истёк", en: "The term has passed"),
        ProblemTitle("nothing-missing", 422, kk: "Толықтыратын ештеңе жоқ", ru: "Дополнять нечего", en: "Nothing is missing"),
        ProblemTitle(
            "not-your-body",
            403,
            kk: "Іс басқа органда",
            ru: "Дело у другого органа",
            en: "The matter is with another body"
        ),
        ProblemTitle("role-missing", 403, kk: "Өкілеттік жоқ", ru: "Нет полномочий", en: "The role for this is missing"),
        ProblemTitle("unknown-body", 422, kk: "Мұндай орган жоқ", ru: "Такого органа нет", en: "There is no such body"),
        ProblemTitle(
            "document-not-stored",
            422,
            kk: "Құжат әлі жүктелмеген",
            ru: "Документ ещё не загружен",
            en: "The document was not uploaded yet"
        ),
        ProblemTitle(
            "too-many-documents",
            413,
            kk: "Құжаттар тым көп",
            ru: "Слишком много документов",
            en: "Too many documents"
        ),
        ProblemTitle(
            "document-too-large",
            413,
            kk: "Құжат тым үлкен",
            ru: "Документ слишком велик",
            en: "The document is too large"
        ),
        ProblemTitle("no-such-part", 404, kk: "Мұндай бөлігі жоқ", ru: "Такой части нет", en: "There is no such part"),
        ProblemTitle("bad-filter", 422, kk: "Сүзгі танылмайды", ru: "Фильтр не распознан", en: "The filter is not known"),
        ProblemTitle("bad-cursor", 422, kk: "Меңзер жарамсыз", ru: "Курсор негоден", en: "The cursor is not valid"),
        ProblemTitle("not-in-log", 404, kk: "Журналда жоқ", ru: "В журнале нет", en: "Not in the journal"),
        ProblemTitle(
            "received-in-the-future",
            422,
            kk: "Қабылдау уақыты мүмкін емес",
            ru: "Время получения невозможно",
            en: "The time of receipt is impossible"
        ),
    ]
}
