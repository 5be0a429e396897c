extension ProblemTitle {
    /// Codes of the HTTP interface itself.
    static let http: [ProblemTitle] = [
        ProblemTitle(
            "malformed-json",
            400,
            kk: "JSON қате жазылған",
            ru: "JSON записан с ошибкой",
            en: "The JSON is not well formed"
        ),
        ProblemTitle(
            "malformed-csv",
            400,
            kk: "CSV қате жазылған",
            ru: "CSV записан с ошибкой",
            en: "The CSV is not well formed"
        ),
        ProblemTitle(
            "malformed-parameter",
            400,
            kk: "Параметр қате жазылған",
            ru: "Параметр записан с ошибкой",
            en: "A parameter is not well formed"
        ),
        ProblemTitle(
            "unknown-parameter",
            400,
            kk: "Мұндай параметр жоқ",
            ru: "Такого параметра нет",
            en: "There is no such parameter"
        ),
        ProblemTitle(
            "malformed-header",
            400,
            kk: "Тақырып қате жазылған",
            ru: "Заголовок записан с ошибкой",
            en: "A header field is not well formed"
        ),
        ProblemTitle(
            "malformed-request",
            400,
            kk: "HTTP сұрауы қате",
            ru: "Ошибка в HTTP-запросе",
            en: "The HTTP request is not well formed"
        ),
        ProblemTitle(
            "token-not-accepted",
            401,
            kk: "Белгі жарамсыз",
            ru: "Токен не принят",
            en: "The token is not accepted"
        ),
        ProblemTitle(
            "method-not-allowed",
            405,
            kk: "Бұл әдіс жоқ",
            ru: "Этого метода здесь нет",
            en: "This method is not offered here"
        ),
        ProblemTitle(
            "not-acceptable",
            406,
            kk: "Сұралған түрде жауап жоқ",
            ru: "Нет ответа в запрошенном виде",
            en: "There is no answer of the wanted type"
        ),
        ProblemTitle(
            "request-timeout",
            408,
            kk: "Сұрау тым ұзақ келді",
            ru: "Запрос шёл слишком долго",
            en: "The request took too long to arrive"
        ),
        ProblemTitle("too-large", 413, kk: "Тым үлкен", ru: "Слишком большой объём", en: "Too large"),
        ProblemTitle("target-too-long", 414, kk: "Мекенжай тым ұзын", ru: "Слишком длинный адрес", en: "The address is too long"),
        ProblemTitle(
            "unsupported-media-type",
            415,
            kk: "Бұл түр қабылданбайды",
            ru: "Такой тип не принимается",
            en: "This media type is not taken"
        ),
        ProblemTitle(
            "expectation-failed",
            417,
            kk: "Күтуді орындау мүмкін емес",
            ru: "Ожидание невыполнимо",
            en: "The expectation cannot be met"
        ),
        ProblemTitle("too-many-requests", 429, kk: "Сұрау тым жиі", ru: "Слишком много запросов", en: "Too many requests"),
        ProblemTitle(
            "header-too-large",
            431,
            kk: "Тақырыптар тым үлкен",
            ru: "Слишком большие заголовки",
            en: "The header fields are too large"
        ),
        ProblemTitle("internal", 500, kk: "Ішкі қате", ru: "Внутренняя ошибка", en: "An internal error"),
        ProblemTitle("not-implemented", 501, kk: "Бұл әдіс танылмайды", ru: "Метод не известен", en: "The method is not known"),
        ProblemTitle(
            "service-failed",
            502,
            kk: "Қызмет түсініксіз жауап берді",
            ru: "Служба ответила непонятно",
            en: "The service gave an answer that makes no sense"
        ),
        ProblemTitle(
            "version-not-supported",
            505,
            kk: "HTTP нұсқасы қолдау таппайды",
            ru: "Версия HTTP не поддерживается",
            en: "The HTTP version is not supported"
        ),
        ProblemTitle(
            "waits-behind",
            409,
            kk: "Алдында басқа оқиға тұр",
            ru: "Перед ним стоит другое событие",
            en: "Another event stands before it"
        ),
        ProblemTitle(
            "nothing-to-decide",
            409,
            kk: "Шешетін ештеңе жоқ",
            ru: "Решать нечего",
            en: "There is nothing to decide"
        ),
    ]
}
