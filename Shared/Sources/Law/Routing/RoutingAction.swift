/// What somebody has to do with a complaint that arrived. Source: rules 7.2.
public enum RoutingAction: String, CaseIterable, Hashable, Sendable, Codable {
    case register
    case handToChancellery
    /// A right, not a duty: satisfying every demand releases from forwarding (R15.3).
    case satisfyInFull
    case forwardWithCase
    case answer
    case sendCopyAndCallForCase
    case deliverCase
    case consider
    case redirect
    case handToHead
    /// Tells the complainant where the legality of the decision can be contested.
    case tellOfNextInstance
    /// Says that nothing is accepted by phone and how to complain.
    case explainHowToComplain
    case showCell

    /// What is to be done, as a predicate after the actor.
    public var words: Text3 {
        switch self {
        case .register: Text3(kk: "шағымды тіркейді", ru: "регистрирует жалобу", en: "registers the complaint")
        case .handToChancellery:
            Text3(
                kk: "шағымды сол күні кеңсеге береді",
                ru: "в тот же день передаёт жалобу в канцелярию",
                en: "hands the complaint to the chancellery the same day"
            )
        case .satisfyInFull:
            Text3(
                kk: "барлық талапты толық қанағаттандыратын шешім қабылдай алады, онда шағымды жолдамауға құқылы",
                ru: "вправе принять решение, полностью удовлетворяющее все требования, и тогда не направлять жалобу",
                en: "may take a decision that fully satisfies all demands and then need not forward"
            )
        case .forwardWithCase:
            Text3(
                kk: "шағымды және әкімшілік істі жолдайды",
                ru: "направляет жалобу и административное дело",
                en: "sends the complaint and the administrative case"
            )
        case .answer: Text3(kk: "шағым иесіне жауап береді", ru: "отвечает подателю жалобы", en: "answers the complainant")
        case .sendCopyAndCallForCase:
            Text3(
                kk: "шағымның көшірмесін жібереді және әкімшілік істі сұратады",
                ru: "направляет копию жалобы и истребует административное дело",
                en: "sends a copy of the complaint and calls for the administrative case"
            )
        case .deliverCase:
            Text3(kk: "әкімшілік істі ұсынады", ru: "представляет административное дело", en: "delivers the administrative case")
        case .consider: Text3(kk: "шағымды қарайды", ru: "рассматривает жалобу", en: "considers the complaint")
        case .redirect:
            Text3(
                kk: "шағымды құзыретіне қарай қайта бағыттайды және шағым иесіне хабарлайды",
                ru: "перенаправляет жалобу по компетенции и уведомляет подателя",
                en: "redirects the complaint to the competent body and tells the complainant"
            )
        case .handToHead:
            Text3(
                kk: "шағымды өз басшысына береді",
                ru: "передаёт жалобу своему руководителю",
                en: "hands the complaint to the head"
            )
        case .tellOfNextInstance:
            Text3(
                kk: "шағым иесіне келесі сатыны түсіндіреді",
                ru: "разъясняет подателю следующую инстанцию",
                en: "tells the complainant of the next instance"
            )
        case .explainHowToComplain:
            Text3(
                kk: "телефон арқылы шағым қабылдамайды, қалай шағымдануды түсіндіреді",
                ru: "не принимает жалоб по телефону, разъясняет порядок подачи",
                en: "accepts nothing by phone and explains how to complain"
            )
        case .showCell:
            Text3(
                kk: "берілгенге дейін бағытын көрсетеді",
                ru: "показывает маршрут до подачи",
                en: "shows the route before filing"
            )
        }
    }
}
