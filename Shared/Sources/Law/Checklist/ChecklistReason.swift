/// Why the list asks for a document (rulebook 9), for people.
enum ChecklistReason {
    static let representative = Text3(
        kk: "балалар мен сот әрекетке қабілетсіз деп таныған азаматтар үшін заңды өкіл әрекет етеді",
        ru: "за детей и граждан, признанных судом недееспособными, действует законный представитель",
        en: "a legal representative acts for children and for citizens declared incapable by a court"
    )
    static let always = Text3(kk: "барлық жағдайда талап етіледі", ru: "требуется во всех случаях", en: "required in every case")
    static let citizen = Text3(
        kk: "он алты жасқа толған азамат жеке куәлігі мен паспортын ұсынады",
        ru: "гражданин, достигший шестнадцати лет, представляет удостоверение личности и паспорт",
        en: "a citizen who has reached sixteen presents identity card and passport"
    )
    static let child = Text3(
        kk: "он алты жасқа толмаған бала",
        ru: "ребёнок, не достигший шестнадцати лет",
        en: "a child under sixteen"
    )
    static let foreigner = Text3(
        kk: "Қазақстанда тұрақты тұратын шетелдік",
        ru: "иностранец, постоянно проживающий в Казахстане",
        en: "a foreigner permanently residing in Kazakhstan"
    )
    static let stateless = Text3(
        kk: "Қазақстанда тұрақты тұратын азаматтығы жоқ адам",
        ru: "лицо без гражданства, постоянно проживающее в Казахстане",
        en: "a stateless person permanently residing in Kazakhstan"
    )
    static let maintenance = Text3(
        kk:
            "алимент өндіріп алу бойынша қолданыстағы атқарушылық іс жүргізу бар және күтіп-ұстауға міндетті отбасы мүшелері Қазақстанда "
            + "тұрақты тұрады",
        ru:
            "имеется действующее исполнительное производство о взыскании алиментов, и члены семьи, которых лицо обязано содержать, "
            + "постоянно проживают в Казахстане",
        en:
            "enforcement proceedings for maintenance are active, and family members whom the person must maintain permanently reside "
            + "in Kazakhstan"
    )
    static let childsView = Text3(
        kk: "он жасқа толған, он сегіз жасқа толмаған бала ата-анасымен не өзге заңды өкілдерімен кетеді",
        ru:
            "ребёнок, достигший десяти и не достигший восемнадцати лет, выезжает с родителями или иными законными представителями",
        en: "a child who has reached ten and is under eighteen leaves with parents or other legal representatives"
    )
    static let consent = Text3(
        kk:
            "он сегіз жасқа толмаған азамат ата-анасының бірімен (қамқоршысымен, қорғаншысымен) кетеді, ал екіншісі Қазақстанда тұрады",
        ru:
            "гражданин, не достигший восемнадцати лет, выезжает с одним из родителей (попечителем, опекуном), а второй проживает в "
            + "Казахстане",
        en: "a citizen under eighteen leaves with one of the parents (guardian, trustee), and the second resides in Kazakhstan"
    )
    static let dutyPaid = Text3(
        kk: "Мемлекеттік корпорация арқылы берілгенде баж төленгені құжатпен расталады",
        ru: "при подаче через Государственную корпорацию уплата пошлины подтверждается документом",
        en: "when filing through the State Corporation a document confirms that the duty is paid"
    )
    static let dutyPaidOnline = Text3(
        kk: "портал арқылы берілгенде баж төлем шлюзі арқылы төленеді",
        ru: "при подаче через портал пошлина уплачивается через платёжный шлюз",
        en: "when filing through the portal the duty is paid through the payment gateway"
    )
    static let registrationUnknown = Text3(
        kk: "алимент алушылардың немесе екінші ата-ананың Қазақстанда тіркелгені туралы мәлімет жоқ",
        ru: "нет сведений о регистрации в Казахстане получателей содержания или второго родителя",
        en: "there are no data on a registration in Kazakhstan of the maintenance recipients or the second parent"
    )

    static func absent(_ parent: SecondParent) -> Text3 {
        let title = parent.title
        return Text3(
            kk: "\(title.kk): растайтын құжат сұралады, шешімді заңгер қабылдайды",
            ru: "\(title.ru): запрашивается подтверждающий документ, решает юрист",
            en: "\(title.en): a proving document is asked for, a legal officer decides"
        )
    }
}
