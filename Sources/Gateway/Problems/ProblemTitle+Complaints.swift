extension ProblemTitle {
    /// Codes of the complaints service.
    static let complaints: [ProblemTitle] = [
        ProblemTitle("complaint-unknown", 404, kk: "Мұндай шағым жоқ", ru: "Такой жалобы нет", en: "There is no such complaint"),
        ProblemTitle("complaint-closed", 409, kk: "Шағым аяқталған", ru: "Жалоба закрыта", en: "The complaint is closed"),
        ProblemTitle(
            "course-forbids",
            409,
            kk: "Бұл бағытта көзделмеген",
            ru: "Не предусмотрено для этого маршрута",
            en: "Not foreseen on this route"
        ),
        ProblemTitle(
            "only-forwarding-left",
            409,
            kk: "Тек жолдау қалды",
            ru: "Остаётся только направить",
            en: "Only forwarding is left"
        ),
        ProblemTitle("no-demands", 422, kk: "Талап жоқ", ru: "Нет требований", en: "No demand was stated"),
        ProblemTitle(
            "demands-not-all-met",
            422,
            kk: "Барлық талап орындалмаған",
            ru: "Выполнены не все требования",
            en: "Not every demand is met"
        ),
        ProblemTitle("demand-unknown", 422, kk: "Мұндай талап жоқ", ru: "Такого требования нет", en: "There is no such demand"),
        ProblemTitle(
            "demand-changed",
            422,
            kk: "Талап басқа мәтінмен тіркелген",
            ru: "Требование уже есть с другим текстом",
            en: "The demand is there with another text"
        ),
        ProblemTitle("act-missing", 422, kk: "Акт көрсетілмеген", ru: "Не указан акт", en: "The act is not named"),
        ProblemTitle(
            "manifest-incomplete",
            422,
            kk: "Құжаттар тізбесі толық емес",
            ru: "Перечень документов неполон",
            en: "The list of documents is incomplete"
        ),
        ProblemTitle("wrong-receiver", 422, kk: "Алушы дұрыс емес", ru: "Неверный получатель", en: "Not the right receiver"),
        ProblemTitle(
            "no-superior",
            422,
            kk: "Жоғары тұрған орган жоқ",
            ru: "Вышестоящего органа нет",
            en: "There is no superior body"
        ),
        ProblemTitle(
            "superior-exists",
            422,
            kk: "Жоғары тұрған орган бар",
            ru: "Вышестоящий орган есть",
            en: "There is a superior body"
        ),
        ProblemTitle(
            "own-act-must-be-forwarded",
            422,
            kk: "Өз актісіне шағым жолданады",
            ru: "Жалоба на свой акт направляется",
            en: "A complaint about one's own act is forwarded"
        ),
        ProblemTitle(
            "return-forbidden",
            422,
            kk: "Шағым жасалған органға қайтарылмайды",
            ru: "Возврат обжалуемому органу недопустим",
            en: "It does not go back to the body complained of"
        ),
        ProblemTitle(
            "outcome-not-offered",
            422,
            kk: "Мұндай шешім түрі жоқ",
            ru: "Такого исхода нет",
            en: "This outcome is not offered"
        ),
        ProblemTitle(
            "outcomes-incomplete",
            422,
            kk: "Әр талапқа шешім керек",
            ru: "Нужен исход по каждому требованию",
            en: "Every demand needs an outcome"
        ),
        ProblemTitle("grounds-missing", 422, kk: "Негіздеме жоқ", ru: "Нет обоснования", en: "The reasons are missing"),
        ProblemTitle("order-missing", 422, kk: "Нұсқау жоқ", ru: "Нет указания", en: "The order is missing"),
        ProblemTitle(
            "order-in-the-past",
            422,
            kk: "Орындау күні өткен",
            ru: "День исполнения прошёл",
            en: "The day of compliance has passed"
        ),
        ProblemTitle(
            "lateness-not-a-ground",
            422,
            kk: "Кешігу негіз емес",
            ru: "Пропуск срока не основание",
            en: "Lateness is not a ground here"
        ),
        ProblemTitle("term-not-missed", 422, kk: "Мерзім өткізілмеген", ru: "Срок не пропущен", en: "No term was missed"),
        ProblemTitle("already-answered", 409, kk: "Жауап берілген", ru: "Ответ уже дан", en: "Answered already"),
        ProblemTitle(
            "not-accepted-here",
            422,
            kk: "Мұнда шағым қабылданбайды",
            ru: "Здесь жалоб не принимают",
            en: "Complaints are not accepted here"
        ),
        ProblemTitle(
            "case-already-requested",
            409,
            kk: "Іс сұратылған",
            ru: "Дело уже истребовано",
            en: "The case was called for already"
        ),
        ProblemTitle(
            "case-not-requested",
            409,
            kk: "Іс сұратылмаған",
            ru: "Дело не истребовано",
            en: "The case was not called for"
        ),
        ProblemTitle(
            "no-case-holder",
            422,
            kk: "Әкімшілік іс жоқ",
            ru: "Административного дела нет",
            en: "There is no administrative case"
        ),
        ProblemTitle(
            "case-number-missing",
            422,
            kk: "Істің нөмірі жоқ",
            ru: "Номер дела не указан",
            en: "No case is named"
        ),
        ProblemTitle(
            "case-being-fetched",
            409,
            kk: "Іс алынып жатыр",
            ru: "Дело уже передаётся",
            en: "The case is being fetched already"
        ),
        ProblemTitle(
            "case-not-being-fetched",
            409,
            kk: "Іс алынып жатқан жоқ",
            ru: "Дело не передаётся",
            en: "The case is not being fetched"
        ),
        ProblemTitle("case-not-given", 422, kk: "Іс берілмеді", ru: "Дело не передано", en: "The case was not given"),
        ProblemTitle(
            "manifest-mismatch",
            422,
            kk: "Құжаттар тізбеге сай емес",
            ru: "Документы не соответствуют описи",
            en: "The documents are not as listed"
        ),
        ProblemTitle(
            "lead-not-concluded",
            409,
            kk: "Негізгі шағым шешілмеген",
            ru: "Основная жалоба не решена",
            en: "The lead complaint is not decided yet"
        ),
        ProblemTitle(
            "linked-to-itself",
            422,
            kk: "Өзімен байланыстыруға болмайды",
            ru: "Нельзя связать с самой собой",
            en: "It cannot be linked to itself"
        ),
        ProblemTitle("already-linked", 409, kk: "Байланыстырылған", ru: "Уже связана", en: "Linked already"),
        ProblemTitle(
            "nothing-left",
            422,
            kk: "Кемінде бір талап қалуы керек",
            ru: "Должно остаться требование",
            en: "At least one demand must stay"
        ),
        ProblemTitle(
            "person-complained-of",
            403,
            kk: "Шағым жасалған адам қарамайды",
            ru: "Обжалуемое лицо не рассматривает",
            en: "The person complained of never reviews"
        ),
        ProblemTitle("not-the-filer", 403, kk: "Бұл сіздің шағымыңыз емес", ru: "Это не ваша жалоба", en: "Not your complaint"),
        ProblemTitle(
            "linked-complaint-unknown",
            422,
            kk: "Ондай шағым табылмады",
            ru: "Такой жалобы не найдено",
            en: "The other complaint was not found"
        ),
        ProblemTitle(
            "linked-complaint-of-another",
            422,
            kk: "Ол басқа адамның шағымы",
            ru: "Это жалоба другого лица",
            en: "The other complaint is someone else's"
        ),
    ]
}
