import Law

/// Problems that any part of the system may meet; those of one matter live with the matter.
extension Problem {
    /// There is no such matter, or it is not the caller's: the same answer for both.
    public static let notFound = Problem(
        .notFound, code: "not-found",
        detail: Text3(
            kk: "Мұндай іс жоқ немесе оны көруге құқығыңыз жоқ.",
            ru: "Такого дела нет, или у вас нет права его видеть.",
            en: "There is no such matter, or it is not yours to see."))

    /// The caller must say who they are.
    public static let unauthenticated = Problem(
        .unauthenticated, code: "unauthenticated",
        detail: Text3(
            kk: "Кім екеніңізді растаңыз: қызметкердің белгісі немесе шағымның бақылау коды керек.",
            ru: "Подтвердите, кто вы: нужен токен сотрудника или код отслеживания жалобы.",
            en: "Say who you are: a staff token or the complaint's tracking code is needed."))

    /// The caller may not do this.
    public static let forbidden = Problem(
        .forbidden, code: "forbidden",
        detail: Text3(
            kk: "Бұл әрекетке құқығыңыз жоқ.",
            ru: "У вас нет права на это действие.",
            en: "You may not do this."))

    /// A member of staff is a party to the matter (R2.1): nobody sees or moves an own one in office.
    public static let ownMatter = Problem(
        .forbidden, code: "own-matter", rule: .r2_1,
        detail: Text3(
            kk: "Сіз осы істің тарапысыз: оны қызмет бабымен ашуға болмайды. Оны басқа қызметкер жүргізеді, ал сіз портал немесе бақылау коды арқылы көресіз.",
            ru: "Вы — сторона этого дела: открыть его по должности нельзя. Его ведёт другой сотрудник, а вы видите его через портал или по коду отслеживания.",
            en: "You are a party to this matter and may not open it in office. Another officer handles it; you see it through the portal or with the tracking code."))

    /// The portal asks for nobody: it has an identity of its own, but files and acts only for a person (RR-2).
    public static let nobodyNamed = Problem(
        .forbidden, code: "nobody-named", rule: .rr2,
        detail: Text3(
            kk: "Портал тек адам үшін әрекет етеді: On-Behalf-Of тақырыбында сәйкестендірілген адамның ЖСН-ін көрсетіңіз.",
            ru: "Портал действует только за человека: укажите в заголовке On-Behalf-Of ИИН лица, личность которого установлена.",
            en: "The portal acts for a person only: give the IIN of the person who was identified in the header On-Behalf-Of."))

    /// The caller decided on an older version of the matter.
    public static func outdated(version: Int) -> Problem {
        Problem(
            .outdated, code: "outdated",
            detail: Text3(
                kk: "Іс осы арада өзгерді, қазіргі нұсқасы \(version). Қайта оқып, қайталап көріңіз.",
                ru: "Дело за это время изменилось, нынешняя версия \(version). Прочтите его заново и повторите.",
                en: "The matter has changed meanwhile; it is now at version \(version). Read it again and repeat."))
    }

    /// The same `Idempotency-Key` came with another body.
    public static let keyReused = Problem(
        .unprocessable, code: "idempotency-key-reused",
        detail: Text3(
            kk: "Бұл Idempotency-Key басқа мазмұнмен қолданылған.",
            ru: "Этот Idempotency-Key уже использован с другим содержанием.",
            en: "This Idempotency-Key was already used with other content."))

    /// Not now; nothing was changed.
    public static func unavailable(retryAfterSeconds: Int = 1) -> Problem {
        Problem(
            .unavailable, code: "unavailable",
            detail: Text3(
                kk: "Жүйе қазір жаза алмайды; ештеңе өзгерген жоқ. Сәл кейінірек қайталаңыз.",
                ru: "Система сейчас не может записать; ничего не изменено. Повторите немного позже.",
                en: "The system cannot store this just now; nothing was changed. Try again shortly."),
            retryAfterSeconds: retryAfterSeconds)
    }

    /// The body is not what the API takes.
    public static func malformed(_ detail: Text3) -> Problem { Problem(.malformed, code: "malformed", detail: detail) }
}
