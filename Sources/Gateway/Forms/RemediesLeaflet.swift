import Law

/// The leaflet that goes with a refusal: forms 6 and 7 name the court only and are printed as they are, so Chapter 3 of the order is
/// told on a paper of its own. It repeats paragraphs 14 and 15 and says where the order is silent.
struct RemediesLeaflet {
    /// What it is called.
    static let name = Text3(
        kk: "Шағымдану тәртібі туралы парақ",
        ru: "Памятка о порядке обжалования",
        en: "Leaflet on how to complain"
    )

    /// The language of the paper.
    let language: Language
    /// The language of everything that is not the leaflet.
    let reader: Language
    /// For the places in the order.
    let rules: RuleBook

    /// The page in UTF-8.
    var bytes: [UInt8] {
        let page = PrintPage(
            title: Self.title[language],
            language: language,
            reader: reader,
            name: Self.name[reader],
            notes: [RuleID.a26.rawValue, FormPageWords.notStatutory[reader]],
            copies: 1
        )
        return page.bytes { html in
            html.line()
            html.element("p", ["class": "unofficial"], text: FormPageWords.notStatutory[language])
            html.line()
            html.element("h1", text: Self.title[language])
            for part in Self.parts {
                html.line()
                html.element("h2", text: part.heading[language])
                for statement in part.statements { write(statement, to: &html) }
            }
            html.line()
            html.element("p", ["class": "source"], text: Self.source[language])
        }
    }

    private func write(_ statement: Statement, to html: inout HTMLWriter) {
        html.line()
        html.element("p") { html in
            html.text(statement.text[language])
            guard let rule = statement.rule else { return }
            html.element("span", ["class": "source"], text: " (\(rules[rule].article[language]))")
        }
    }
}

extension RemediesLeaflet {
    /// A sentence and the place in the order it repeats.
    struct Statement {
        let text: Text3
        var rule: RuleID?
    }

    /// A heading with its sentences.
    struct Part {
        let heading: Text3
        let statements: [Statement]
    }

    private static let title = Text3(
        kk: "Шешіммен, әрекетпен (әрекетсіздікпен) келіспесеңіз",
        ru: "Если Вы не согласны с решением, действием (бездействием)",
        en: "If you do not agree with a decision, an action or an omission"
    )

    private static let parts = [
        Part(
            heading: Text3(kk: "Шағым қайда беріледі", ru: "Куда подаётся жалоба", en: "Where to complain"),
            statements: [
                Statement(
                    text: Text3(
                        kk:
                            "Шағым көрсетілетін қызметті берушіге және (немесе) шешіміне, әрекетіне (әрекетсіздігіне) шағым жасалып "
                            + "отырған лауазымды адамға беріледі.",
                        ru:
                            "Жалоба подаётся услугодателю и (или) должностному лицу, чьё решение, действие (бездействие) обжалуется.",
                        en:
                            "The complaint is filed with the service provider and/or the official whose decision, action or omission "
                            + "is complained of."
                    ),
                    rule: .r15_1
                )
            ]
        ),
        Part(
            heading: Text3(kk: "Шағымды кім қарайды", ru: "Кто рассматривает жалобу", en: "Who considers it"),
            statements: [
                Statement(
                    text: Text3(
                        kk:
                            "Шағымды жоғары тұрған әкімшілік орган, лауазымды адам, мемлекеттік қызмет көрсету сапасын бағалау және "
                            + "бақылау жөніндегі уәкілетті орган қарайды.",
                        ru:
                            "Жалобу рассматривают вышестоящий административный орган, должностное лицо, уполномоченный орган по оценке "
                            + "и контролю за качеством оказания государственных услуг.",
                        en:
                            "The superior administrative body, the official, or the authorised body for evaluation and control of the "
                            + "quality of public services considers the complaint."
                    ),
                    rule: .r14_1
                )
            ]
        ),
        Part(
            heading: Text3(kk: "Мерзімдер", ru: "Сроки", en: "Terms"),
            statements: [
                Statement(
                    text: Text3(
                        kk: "Көрсетілетін қызметті беруші, лауазымды адам шағым келіп түскен күннен бастап үш жұмыс күнінен "
                            + "кешіктірмей оны және әкімшілік істі шағымды қарайтын органға жолдайды.",
                        ru:
                            "Услугодатель, должностное лицо не позднее трёх рабочих дней со дня поступления жалобы направляют её и "
                            + "административное дело в орган, рассматривающий жалобу.",
                        en:
                            "The provider or official sends the complaint and the administrative case to the body that considers it not "
                            + "later than three working days from the day the complaint came in."
                    ),
                    rule: .r15_2
                ),
                Statement(
                    text: Text3(
                        kk: "Егер үш жұмыс күні ішінде шағымда көрсетілген талаптарды толық қанағаттандыратын шешім не өзге де "
                            + "әкімшілік әрекет қабылданса, шағым жолданбауы мүмкін.",
                        ru:
                            "Жалоба может не направляться, если в течение трёх рабочих дней принято решение либо иное административное "
                            + "действие, полностью удовлетворяющее требованиям, указанным в жалобе.",
                        en:
                            "It need not be sent there if within three working days a decision or other administrative action is taken "
                            + "that fully satisfies the demands of the complaint."
                    ),
                    rule: .r15_3
                ),
                Statement(
                    text: Text3(
                        kk: "Көрсетілетін қызметті берушінің атына тікелей келіп түскен көрсетілетін қызметті алушының шағымы "
                            + "тіркелген күнінен бастап бес жұмыс күні ішінде қаралуға жатады.",
                        ru:
                            "Жалоба услугополучателя, поступившая непосредственно в адрес услугодателя, подлежит рассмотрению в течение "
                            + "пяти рабочих дней со дня её регистрации.",
                        en:
                            "A service recipient's complaint that came directly to the provider is to be considered within five working "
                            + "days from the day of its registration."
                    ),
                    rule: .r15_4
                ),
                Statement(
                    text: Text3(
                        kk:
                            "Мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті органның мекенжайына келіп "
                            + "түскен көрсетілетін қызметті алушының шағымы тіркелген күнінен бастап он бес жұмыс күні ішінде қаралуы "
                            + "тиіс.",
                        ru:
                            "Жалоба услугополучателя, поступившая в адрес уполномоченного органа по оценке и контролю за качеством "
                            + "оказания государственных услуг, подлежит рассмотрению в течение пятнадцати рабочих дней со дня её "
                            + "регистрации.",
                        en:
                            "A service recipient's complaint that came to the authorised body for evaluation and control of the quality "
                            + "of public services is to be considered within fifteen working days from the day of its registration."
                    ),
                    rule: .r15_5
                ),
                Statement(
                    text: Text3(
                        kk:
                            "Жоғары тұрған әкімшілік органның немесе лауазымды адамның шағымды қарау мерзімі бұйрықта көрсетілмеген.",
                        ru:
                            "Срок рассмотрения жалобы вышестоящим административным органом или должностным лицом в приказе не указан.",
                        en:
                            "The order does not name a term for the consideration by the superior administrative body or the official."
                    )
                ),
            ]
        ),
        Part(
            heading: Text3(kk: "Сот", ru: "Суд", en: "Court"),
            statements: [
                Statement(
                    text: Text3(
                        kk:
                            "Қызмет нәтижелерімен келіспеген жағдайда Қазақстан Республикасының заңнамасында белгіленген тәртіппен "
                            + "сотқа жүгінуге құқығыңыз бар. Бұл тәртіп пен мерзімдер осы парақта сипатталмайды; олар заңнамада "
                            + "белгіленген.",
                        ru:
                            "При несогласии с результатами услуги Вы вправе обратиться в суд в порядке, установленном законодательством "
                            + "Республики Казахстан. Этот порядок и сроки в памятке не излагаются; они установлены законодательством.",
                        en:
                            "If you do not agree with the results of the service you have the right to go to court in the manner set by "
                            + "the legislation of the Republic of Kazakhstan. This leaflet does not describe that manner and its terms; "
                            + "they are set by the legislation."
                    )
                )
            ]
        ),
    ]

    private static let source = Text3(
        kk: "Негізі: Қазақстан Республикасы Ішкі істер министрінің 2020 жылғы 27 наурыздағы № 259 бұйрығы, 3-тарау, 2026 жылғы "
            + "2 маусымнан бастап қолданыстағы редакциясы. Парақ шешімге енбейді және оны өзгертпейді.",
        ru:
            "Основание: приказ Министра внутренних дел Республики Казахстан от 27 марта 2020 года № 259, глава 3, в редакции, действующей "
            + "со 2 июня 2026 года. Памятка не входит в решение и не изменяет его.",
        en:
            "Source: Order No. 259 of the Minister of Internal Affairs of the Republic of Kazakhstan of 27 March 2020, Chapter 3, in the "
            + "edition in force from 2 June 2026. The leaflet is no part of a decision and does not change it."
    )
}
