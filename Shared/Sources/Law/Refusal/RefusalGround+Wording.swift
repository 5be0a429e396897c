extension RefusalGround {
    /// What stands in the first blank of forms 6 and 7: the words of item 9 without their number. RG-10 has none of its own: its words
    /// name the case of article 19-1 and are made in ``CitedGround``.
    public var groundSlot: String? {
        switch self {
        case .secrets:
            "мемлекеттік және заңмен қорғалатын өзге де құпияны құрайтын мәліметтерді білсе және өзінің Қазақстан Республикасынан тыс "
                + "жерлерге шығу фактісі туралы тиісті уәкілетті органдарға хабарламаса"
        case .suspect:
            "қылмыстық құқық бұзушылық жасады деген күдікпен ұстап алынған не күдікті, айыпталушы ретінде жауапқа тартылған болса, "
                + "не оған қатысты күдіктінің іс-әрекетін саралау туралы қаулы шығарылса"
        case .convicted: "қылмыс жасағаны үшін сотталса"
        case .courtDuty: "өзіне сот жүктеген міндеттерді орындаудан жалтарса"
        case .conscript: "мерзімді әскери қызметін өткеріп жатса"
        case .falseInformation:
            "Қазақстан Республикасынан шығу үшін құжаттар ресімдеу кезінде өзі туралы көрінеу жалған мәліметтер хабарласа"
        case .civilDefendant: "азаматтық сот ісін жүргізуде жауапкер болып табылса"
        case .taxDebt: "салықтық берешегі болса"
        case .enforcementDebtor: "атқарушылық іс жүргізу бойынша борышкер болып табылса"
        case .publicServicesLaw: nil
        }
    }

    /// What stands in the second blank of forms 6 and 7, without the closing «дейін», which the forms print themselves; nil where the
    /// order has no condition.
    public var untilSlot: String? {
        switch self {
        case .secrets: "осы мән-жайлардың қолданылуы тоқтатылғанға"
        case .suspect: "іс бойынша шешім шығарылғанға немесе сот үкімі заңды күшіне енгенге"
        case .convicted: "жазасын өтегенге немесе жазадан босатылғанға"
        case .courtDuty: "осы міндеттемелер тоқтатылғанға"
        case .conscript:
            "осы қызметті өткеру аяқталғанға дейін немесе «Әскери қызмет және әскери қызметшінің мәртебесі туралы» 2012 жылғы "
                + "16 ақпандағы Қазақстан Республикасының Заңына сәйкес одан босатылғанға"
        case .falseInformation: "бас тарту үшін негіз болған себептерді жойғанға және шынайы мәліметтер ұсынғанға"
        case .civilDefendant: "сот шешімі заңды күшіне енгенге"
        case .taxDebt: "оны толық өтегенге"
        case .enforcementDebtor, .publicServicesLaw: nil
        }
    }

    /// Until when the ground holds, in a whole phrase; only the Kazakh words are the order's. Nil as for ``untilSlot``.
    public var until: Text3? {
        guard let untilSlot else { return nil }
        let (ru, en) = untilRendering
        return Text3(kk: untilSlot + " " + UntilCondition.closingWord, ru: ru, en: en)
    }

    private var untilRendering: (ru: String, en: String) {
        switch self {
        case .secrets: ("до прекращения действия этих обстоятельств", "until these circumstances cease to apply")
        case .suspect:
            (
                "до вынесения решения по делу или вступления приговора суда в законную силу",
                "until a decision in the case is made or the court's verdict enters into legal force"
            )
        case .convicted:
            (
                "до отбытия наказания или освобождения от наказания",
                "until the sentence is served or the person is released from punishment"
            )
        case .courtDuty: ("до прекращения этих обязательств", "until these obligations are terminated")
        case .conscript:
            (
                "до окончания прохождения этой службы или до освобождения от неё в соответствии с Законом Республики Казахстан "
                    + "от 16 февраля 2012 года «О воинской службе и статусе военнослужащих»",
                "until the service is completed or the person is released from it under the Law of the Republic of Kazakhstan of "
                    + "16 February 2012 \"On military service and the status of servicemen\""
            )
        case .falseInformation:
            (
                "до устранения причин, послуживших основанием для отказа, и предоставления достоверных сведений",
                "until the causes of the refusal are removed and true information is presented"
            )
        case .civilDefendant:
            ("до вступления решения суда в законную силу", "until the court decision enters into legal force")
        case .taxDebt: ("до её полного погашения", "until it is paid in full")
        case .enforcementDebtor, .publicServicesLaw: ("", "")
        }
    }

    /// A short name for lists and menus.
    public var title: Text3 {
        switch self {
        case .secrets:
            Text3(
                kk: "Құпия мәліметтерді білуі",
                ru: "Осведомлённость в сведениях, составляющих тайну",
                en: "Knowledge of protected secrets"
            )
        case .suspect:
            Text3(
                kk: "Қылмыстық қудалау",
                ru: "Подозрение или обвинение в уголовном правонарушении",
                en: "Suspicion or accusation of a criminal offence"
            )
        case .convicted: Text3(kk: "Соттылығы", ru: "Осуждение за преступление", en: "Conviction of a crime")
        case .courtDuty:
            Text3(
                kk: "Сот жүктеген міндеттерден жалтаруы",
                ru: "Уклонение от обязанностей, возложенных судом",
                en: "Evasion of duties imposed by a court"
            )
        case .conscript: Text3(kk: "Мерзімді әскери қызмет", ru: "Срочная воинская служба", en: "Conscript military service")
        case .falseInformation:
            Text3(kk: "Көрінеу жалған мәліметтер", ru: "Заведомо ложные сведения", en: "Knowingly false information")
        case .civilDefendant:
            Text3(
                kk: "Азаматтық істегі жауапкер",
                ru: "Ответчик в гражданском судопроизводстве",
                en: "Defendant in civil proceedings"
            )
        case .taxDebt: Text3(kk: "Салықтық берешек", ru: "Налоговая задолженность", en: "Tax debt")
        case .enforcementDebtor:
            Text3(
                kk: "Атқарушылық іс жүргізудегі борышкер",
                ru: "Должник по исполнительному производству",
                en: "Debtor in enforcement proceedings"
            )
        case .publicServicesLaw:
            Text3(
                kk: "«Мемлекеттік көрсетілетін қызметтер туралы» Заңның 19-1-бабы",
                ru: "Статья 19-1 Закона «О государственных услугах»",
                en: "Article 19-1 of the Law \"On public services\""
            )
        }
    }
}
