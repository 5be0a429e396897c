extension DeadlineRule {
    /// What has to be done, for people.
    public var title: Text3 {
        switch self {
        case .dl01:
            Text3(
                kk: "Құжаттарды қабылдау және тіркеу",
                ru: "Приём и регистрация документов",
                en: "Accept and register the documents"
            )
        case .dl02:
            Text3(
                kk: "Құжаттардың толықтығын тексеру",
                ru: "Проверка полноты документов",
                en: "Check that the documents are complete"
            )
        case .dl03:
            Text3(
                kk: "Бас тарту негіздерінің жоқтығын тексеру",
                ru: "Проверка на основания для отказа",
                en: "Screen for refusal grounds"
            )
        case .dl04:
            Text3(
                kk: "Бес мемлекеттік органға сұрау салу",
                ru: "Запросы в пять государственных органов",
                en: "Ask the five state bodies"
            )
        case .dl05:
            Text3(
                kk: "Есепке алу ісін Көші-қон қызметі басқармасына жіберу",
                ru: "Направление учётного дела в управление миграционной службы",
                en: "Send the record file to the Migration Service Directorate"
            )
        case .dl06:
            Text3(
                kk: "Шешімді немесе бас тартуды дайындау",
                ru: "Подготовка решения или отказа",
                en: "Prepare the decision or refusal"
            )
        case .dl07: Text3(kk: "Шешімді КҚП АЖ-ға енгізу", ru: "Внесение решения в КҚП АЖ", en: "Enter the decision in КҚП АЖ")
        case .dl08:
            Text3(
                kk: "Алдын ала шешім немесе тыңдау туралы хабарлама",
                ru: "Предварительное решение или уведомление о заслушивании",
                en: "Send the preliminary decision or hearing notice"
            )
        case .dl09: Text3(kk: "Тыңдау өткізу", ru: "Проведение заслушивания", en: "Hold the hearing")
        case .dl10:
            Text3(
                kk: "Құжаттардың түпнұсқалары мен дәлелді бас тартуды беру",
                ru: "Возврат подлинников с мотивированным отказом",
                en: "Return the originals with the reasoned refusal"
            )
        case .dl11: Text3(kk: "Әскери есептен шығару", ru: "Снятие с воинского учёта", en: "Remove from the military register")
        case .dl12: Text3(kk: "Жеке куәлікті тапсыру", ru: "Сдача удостоверения личности", en: "Surrender the identity document")
        case .dl13:
            Text3(
                kk: "Тіркеуден шығару және шешімді беру",
                ru: "Снятие с регистрации и выдача решения",
                en: "Remove the registration and issue the decision"
            )
        case .dl14:
            Text3(kk: "Мемлекеттік қызмет көрсету мерзімі", ru: "Срок оказания государственной услуги", en: "Service term")
        case .dl15: Text3(kk: "Құжат тапсыруды күту", ru: "Ожидание в очереди", en: "Waiting to hand in the documents")
        case .dl16: Text3(kk: "Қызмет көрсету уақыты", ru: "Время обслуживания", en: "Serving the visitor")
        case .dl17:
            Text3(
                kk: "Шағымды және әкімшілік істі шағымды қарайтын органға жолдау",
                ru: "Направление жалобы и административного дела органу, рассматривающему жалобу",
                en: "Forward the complaint and the administrative case to the reviewing body"
            )
        case .dl18:
            Text3(
                kk: "Шағымдағы талаптарды толық қанағаттандыру",
                ru: "Полное удовлетворение требований жалобы",
                en: "Satisfy all demands of the complaint in full"
            )
        case .dl19:
            Text3(
                kk: "Көрсетілетін қызметті берушінің шағымды қарауы",
                ru: "Рассмотрение жалобы услугодателем",
                en: "Consideration of the complaint by the provider"
            )
        case .dl20:
            Text3(
                kk: "Сапаны бақылау органының шағымды қарауы",
                ru: "Рассмотрение жалобы органом по контролю качества",
                en: "Consideration of the complaint by the quality body"
            )
        case .dx1: Text3(kk: "Шағым беру", ru: "Подача жалобы", en: "File the complaint")
        case .dx2:
            Text3(
                kk: "Жоғары тұрған органның шағымды қарауы",
                ru: "Рассмотрение жалобы вышестоящим органом",
                en: "Consideration of the complaint by the superior body"
            )
        case .dx3:
            Text3(
                kk: "Әкімшілік рәсімді ұзартудың шегі",
                ru: "Предел продления административной процедуры",
                en: "Limit of the extension of the administrative procedure"
            )
        case .dx3Notice:
            Text3(kk: "Ұзарту туралы хабарлау", ru: "Извещение о продлении", en: "Tell the participant of the extension")
        case .dx4:
            Text3(
                kk: "Алдын ала шешімге қарсылық",
                ru: "Возражение к предварительному решению",
                en: "Objection to the preliminary decision"
            )
        case .dx5:
            Text3(
                kk: "Құзыретке жатпайтынын қайта жолдау",
                ru: "Перенаправление не относящегося к компетенции",
                en: "Redirect what is outside competence"
            )
        case .dx6:
            Text3(
                kk: "Бас тарту туралы шешім қабылдауға болатын алғашқы күн",
                ru: "Первый день, когда можно принять решение об отказе",
                en: "First day on which a refusal may be decided"
            )
        case .dx7:
            Text3(
                kk: "Үндемеу бас тарту деп есептелетін күн",
                ru: "День, с которого молчание считается отказом",
                en: "Day from which silence counts as refusal"
            )
        }
    }
}
