import Directory
import Law

extension OrganisationProblem {
    /// The reason in words.
    public var words: Text3 {
        switch self {
        case .repeatedOrganisation:
            Text3(
                kk: "Мұндай ұйым тізілімде бар.",
                ru: "Такая организация уже есть в реестре.",
                en: "The organisation is in the register already."
            )
        case .unknownOrganisation:
            Text3(kk: "Ұйым тізілімде жоқ.", ru: "Организации нет в реестре.", en: "The organisation is not in the register.")
        case .referenceMissing:
            Text3(kk: "Актінің деректемелері көрсетілмеген.", ru: "Реквизиты акта не указаны.", en: "The act is not named.")
        case .repeatedAct: Text3(kk: "Бұл акт енгізілген.", ru: "Этот акт уже внесён.", en: "The act is entered already.")
        case .notYetFounded:
            Text3(
                kk: "Бұл күні ұйым әлі құрылмаған.",
                ru: "На эту дату организация ещё не создана.",
                en: "The organisation did not exist yet on that day."
            )
        case .endedBefore:
            Text3(
                kk: "Бұл күні ұйымның қызметі тоқтатылған.",
                ru: "На эту дату организация уже прекращена.",
                en: "The organisation had ended by that day."
            )
        case .neededLater:
            Text3(
                kk: "Кейінгі акт бойынша ұйым әрекет етуі тиіс.",
                ru: "По более позднему акту организация должна существовать.",
                en: "A later act needs the organisation to exist."
            )
        case .successorMissingThen:
            Text3(
                kk: "Бұл күні құқықтық мұрагер болмаған.",
                ru: "На эту дату правопреемника не существовало.",
                en: "The successor did not exist on that day."
            )
        case .cycle:
            Text3(
                kk: "Ұйым өзіне құқықтық мұрагер бола алмайды.",
                ru: "Организация не может быть правопреемником самой себя.",
                en: "An organisation cannot follow itself."
            )
        case .tooFewSuccessors:
            Text3(
                kk: "Бөлінгенде кемінде екі құқықтық мұрагер болады.",
                ru: "При разделении не менее двух правопреемников.",
                en: "A division has at least two successors."
            )
        case .successorsMalformed:
            Text3(
                kk: "Құқықтық мұрагерлер қате көрсетілген.",
                ru: "Правопреемники указаны неверно.",
                en: "The successors are named wrongly."
            )
        case .keeperNotSuccessor:
            Text3(
                kk: "Міндеттемелерді қабылдаған ұйым құқықтық мұрагерлер арасында жоқ.",
                ru: "Принявшей обязательства организации нет среди правопреемников.",
                en: "Who took over the obligations is not among the successors."
            )
        case .severalKeepers:
            Text3(
                kk: "Бір міндеттемені екі ұйым қабылдай алмайды.",
                ru: "Одно обязательство не могут принять две организации.",
                en: "Two organisations cannot take over one obligation."
            )
        }
    }
}
