/// What is known of the second parent of a child who leaves with one parent, guardian or trustee (DC-05, DC-05none, DC-07).
public enum SecondParent: String, CaseIterable, Hashable, Sendable, Codable {
    /// Resides in Kazakhstan: the consent is needed.
    case residesInKazakhstan
    /// There are no data on a registration in Kazakhstan: form 3 is needed first (R7.1).
    case noRegistrationData
    /// Resides abroad.
    case abroad
    /// Dead, or declared so.
    case dead
    /// Not known, such as no entry in the birth record.
    case unknown
    /// Deprived of parental rights.
    case deprivedOfRights

    /// Whether the order is silent on this case, so that a proof is asked for and a legal officer decides (DC-05none, A-47).
    public var isAbsent: Bool {
        switch self {
        case .abroad, .dead, .unknown, .deprivedOfRights: true
        case .residesInKazakhstan, .noRegistrationData: false
        }
    }

    /// The case in words.
    public var title: Text3 {
        switch self {
        case .residesInKazakhstan:
            Text3(
                kk: "екінші ата-ана Қазақстанда тұрады",
                ru: "второй родитель проживает в Казахстане",
                en: "the second parent resides in Kazakhstan"
            )
        case .noRegistrationData:
            Text3(
                kk: "екінші ата-ананың Қазақстанда тіркелгені туралы мәлімет жоқ",
                ru: "нет сведений о регистрации второго родителя в Казахстане",
                en: "there are no data on a registration of the second parent in Kazakhstan"
            )
        case .abroad:
            Text3(
                kk: "екінші ата-ана шетелде тұрады",
                ru: "второй родитель проживает за рубежом",
                en: "the second parent resides abroad"
            )
        case .dead: Text3(kk: "екінші ата-ана қайтыс болған", ru: "второй родитель умер", en: "the second parent is dead")
        case .unknown: Text3(kk: "екінші ата-ана белгісіз", ru: "второй родитель неизвестен", en: "the second parent is unknown")
        case .deprivedOfRights:
            Text3(
                kk: "екінші ата-ана ата-ана құқығынан айырылған",
                ru: "второй родитель лишён родительских прав",
                en: "the second parent is deprived of parental rights"
            )
        }
    }
}
