extension ProblemTitle {
    /// Codes of lines that the register of organisations does not take (rules 8.3).
    static let organisations: [ProblemTitle] = [
        ProblemTitle(
            "repeated-organisation",
            422,
            kk: "Мұндай ұйым тізілімде бар",
            ru: "Такая организация уже есть в реестре",
            en: "The organisation is in the register already"
        ),
        ProblemTitle(
            "unknown-organisation",
            422,
            kk: "Ұйым тізілімде жоқ",
            ru: "Организации нет в реестре",
            en: "The organisation is not in the register"
        ),
        ProblemTitle(
            "reference-missing",
            422,
            kk: "Актінің деректемелері көрсетілмеген",
            ru: "Реквизиты акта не указаны",
            en: "The act is not named"
        ),
        ProblemTitle(
            "repeated-act",
            422,
            kk: "Бұл акт енгізілген",
            ru: "Этот акт уже внесён",
            en: "The act is entered already"
        ),
        ProblemTitle(
            "not-yet-founded",
            422,
            kk: "Бұл күні ұйым әлі құрылмаған",
            ru: "На эту дату организация ещё не создана",
            en: "The organisation did not exist yet on that day"
        ),
        ProblemTitle(
            "ended-before",
            422,
            kk: "Бұл күні ұйымның қызметі тоқтатылған",
            ru: "На эту дату организация уже прекращена",
            en: "The organisation had ended by that day"
        ),
        ProblemTitle(
            "needed-later",
            422,
            kk: "Кейінгі акт бойынша ұйым әрекет етуі тиіс",
            ru: "По более позднему акту организация должна существовать",
            en: "A later act needs the organisation to exist"
        ),
        ProblemTitle(
            "successor-missing-then",
            422,
            kk: "Бұл күні құқықтық мұрагер болмаған",
            ru: "На эту дату правопреемника не существовало",
            en: "The successor did not exist on that day"
        ),
        ProblemTitle(
            "cycle",
            422,
            kk: "Ұйым өзіне құқықтық мұрагер бола алмайды",
            ru: "Организация не может быть правопреемником самой себя",
            en: "An organisation cannot follow itself"
        ),
        ProblemTitle(
            "too-few-successors",
            422,
            kk: "Бөлінгенде кемінде екі құқықтық мұрагер болады",
            ru: "При разделении не менее двух правопреемников",
            en: "A division has at least two successors"
        ),
        ProblemTitle(
            "successors-malformed",
            422,
            kk: "Құқықтық мұрагерлер қате көрсетілген",
            ru: "Правопреемники указаны неверно",
            en: "The successors are named wrongly"
        ),
        ProblemTitle(
            "keeper-not-successor",
            422,
            kk: "Міндеттемелерді қабылдаған ұйым құқықтық мұрагерлер арасында жоқ",
            ru: "Принявшей обязательства организации нет среди правопреемников",
            en: "Who took over the obligations is not among the successors"
        ),
        ProblemTitle(
            "several-keepers",
            422,
            kk: "Бір міндеттемені екі ұйым қабылдай алмайды",
            ru: "Одно обязательство не могут принять две организации",
            en: "Two organisations cannot take over one obligation"
        ),
    ]
}
