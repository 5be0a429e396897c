/// What the complainant is to be told. Source: rules 7.2 to 7.4.
public enum RoutingMessage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Satisfied in full, or where and when the complaint went.
    case satisfiedOrForwarded
    /// Who considers, by when; the provider only delivers the case.
    case consideredHere
    /// Not competent: to whom it was passed.
    case redirected
    /// Where the legality of the reviewing body's decision is contested.
    case nextInstance
    /// Nothing is accepted by phone; the ways to complain.
    case waysToComplain
    /// The route computed before filing.
    case routeBeforeFiling

    /// The message in words.
    public var words: Text3 {
        switch self {
        case .satisfiedOrForwarded:
            Text3(
                kk: "Барлық талабыңыз қанағаттандырылғаны немесе шағымыңыздың қайда және қашан жолданғаны хабарланады.",
                ru: "Вам сообщат, что все требования удовлетворены, либо куда и когда направлена жалоба.",
                en: "You will be told that all demands are met, or where and when the complaint was sent."
            )
        case .consideredHere:
            Text3(
                kk: "Шағымды осы орган қарайды; көрсетілетін қызметті берушіден тек әкімшілік іс сұратылады.",
                ru: "Жалобу рассматривает этот орган; у услугодателя истребуется только административное дело.",
                en: "This body considers the complaint; the provider is only asked for the administrative case."
            )
        case .redirected:
            Text3(
                kk: "Шағым бұл органның құзыретіне жатпайды; оның кімге берілгені сізге бір мезгілде хабарланады.",
                ru: "Жалоба вне компетенции этого органа; одновременно вам сообщат, кому она передана.",
                en: "The complaint is outside this body's competence; you are told at the same time to whom it was passed."
            )
        case .nextInstance:
            Text3(
                kk: "Қызмет сапасы осында қаралады; шешімнің заңдылығы бойынша келесі саты сізге түсіндіріледі.",
                ru: "Здесь рассматривается качество услуги; о следующей инстанции по законности решения вам разъяснят.",
                en: "Service quality is considered here; for the legality of the decision you are told of the next instance."
            )
        case .waysToComplain:
            Text3(
                kk: "Телефон арқылы шағым қабылданбайды: порталда, қағазбен немесе осы жүйе арқылы беріңіз.",
                ru: "По телефону жалоба не принимается: подайте её через портал, на бумаге или через эту систему.",
                en: "A complaint is not accepted by phone: file it through the portal, on paper or through this system."
            )
        case .routeBeforeFiling:
            Text3(
                kk: "Беру алдында шағымның бағыты мен мерзімдері көрсетіледі.",
                ru: "До подачи показываются маршрут жалобы и сроки.",
                en: "Before filing, the complaint's route and deadlines are shown."
            )
        }
    }
}
