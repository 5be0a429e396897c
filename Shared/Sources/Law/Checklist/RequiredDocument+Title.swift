extension RequiredDocument {
    /// The document's name; the Kazakh words follow RR-8.
    public var title: Text3 {
        switch self {
        case .representativeAuthority:
            Text3(
                kk: "өкілдікке өкілеттікті растайтын құжаттар",
                ru: "документы, подтверждающие полномочия на представительство",
                en: "documents confirming the authority of the representative"
            )
        case .questionnaire: Text3(kk: "өтініш-сауалнама", ru: "заявление-анкета", en: "application-questionnaire")
        case .identityCard:
            Text3(
                kk: "Қазақстан Республикасы азаматының жеке куәлігі",
                ru: "удостоверение личности гражданина Республики Казахстан",
                en: "identity card of a citizen of Kazakhstan"
            )
        case .passport:
            Text3(
                kk: "Қазақстан Республикасы азаматының паспорты",
                ru: "паспорт гражданина Республики Казахстан",
                en: "passport of a citizen of Kazakhstan"
            )
        case .birthCertificate: Text3(kk: "туу туралы куәлік", ru: "свидетельство о рождении", en: "birth certificate")
        case .residencePermit:
            Text3(
                kk: "Қазақстан Республикасындағы шетелдіктің тұруға ықтиярхаты",
                ru: "вид на жительство иностранца в Республике Казахстан",
                en: "residence permit of a foreigner in Kazakhstan"
            )
        case .statelessCertificate:
            Text3(
                kk: "азаматтығы жоқ адамның куәлігі",
                ru: "удостоверение лица без гражданства",
                en: "certificate of a stateless person"
            )
        case .maintenanceAgreement:
            Text3(
                kk: "алименттерді төлеу туралы келісім",
                ru: "соглашение об уплате алиментов",
                en: "agreement on the payment of maintenance"
            )
        case .maintenanceDecision:
            Text3(
                kk: "алименттер туралы немесе кету үшін заңда көзделген кедергілердің жоқтығы туралы соттың шешімі",
                ru: "решение суда об алиментах или об отсутствии предусмотренных законом препятствий к выезду",
                en: "court decision on maintenance or on the absence of statutory obstacles to leaving"
            )
        case .guardianshipOpinion:
            Text3(
                kk: "баланың пікірін есепке алу туралы қорғаншылық және қамқоршылық органдарының қорытындысы",
                ru: "заключение органов опеки и попечительства об учёте мнения ребёнка",
                en: "opinion of the guardianship and trusteeship bodies on the child's view"
            )
        case .secondParentConsent:
            Text3(
                kk: "ата-ананың екіншісінің нотариалды түрде расталған келісімі",
                ru: "нотариально заверенное согласие второго родителя",
                en: "notarised consent of the second parent"
            )
        case .minorLeavingDecision:
            Text3(
                kk: "кәмелетке толмаған баланың кетуі туралы соттың шешімі",
                ru: "решение суда о выезде несовершеннолетнего",
                en: "court decision on the minor's leaving"
            )
        case .secondParentProof:
            Text3(
                kk: "екінші ата-ананың келісімін алу мүмкін еместігін растайтын құжат",
                ru: "документ, подтверждающий невозможность согласия второго родителя",
                en: "document proving that the second parent's consent cannot be given"
            )
        case .dutyReceipt:
            Text3(
                kk: "мемлекеттік баждың төленгенін растайтын құжаттың көшірмесі",
                ru: "копия документа, подтверждающего уплату государственной пошлины",
                en: "copy of the document confirming payment of the state duty"
            )
        case .registrationApplication:
            Text3(
                kk: "тұлғаларды Қазақстан Республикасының аумағында тіркеу туралы мәлімет алуға өтініш (3-нысан)",
                ru: "заявление о сведениях о регистрации лиц на территории Республики Казахстан (форма 3)",
                en: "application for information on the registration of persons in Kazakhstan (form 3)"
            )
        case .paymentInformation:
            Text3(
                kk: "«электрондық үкімет» төлем шлюзі арқылы мемлекеттік бажды төлеу туралы мәлімет",
                ru: "сведения об уплате государственной пошлины через платёжный шлюз «электронного правительства»",
                en: "information on the payment of the state duty through the payment gateway"
            )
        }
    }
}
