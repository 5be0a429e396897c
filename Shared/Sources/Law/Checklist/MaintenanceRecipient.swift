/// The family members whom the Code on marriage and family obliges a person to maintain: the eleven categories of the note to RR-8
/// (DC-03list).
public enum MaintenanceRecipient: String, CaseIterable, Hashable, Sendable, Codable {
    /// Minor children.
    case minorChildren
    /// Parents.
    case parents
    /// A spouse in need who is unable to work.
    case disabledNeedySpouse
    /// A spouse, also a former one, during pregnancy and for three years from the birth of the common child.
    case spousePregnancyAnd3Years
    /// A spouse in need who cares for a common child with a disability.
    case spouseCaringDisabledChild
    /// A former spouse in need who became unable to work before the marriage was dissolved.
    case formerSpouseDisabledBeforeDivorce
    /// Minor brothers and sisters in need.
    case minorSiblings
    /// Minor grandchildren in need.
    case minorGrandchildren
    /// Grandparents in need and unable to work.
    case disabledGrandparents
    /// Persons in need and unable to work who in fact raised and kept minor children.
    case deFactoEducators
    /// A stepfather or stepmother in need and unable to work who raised and kept the person.
    case stepParents

    /// The category for people; the Kazakh words follow the order's note.
    public var title: Text3 {
        switch self {
        case .minorChildren: Text3(kk: "кәмелетке толмаған балалары", ru: "несовершеннолетние дети", en: "minor children")
        case .parents: Text3(kk: "ата-аналары", ru: "родители", en: "parents")
        case .disabledNeedySpouse:
            Text3(
                kk: "еңбекке жарамсыз мұқтаж әйелі (күйеуі)",
                ru: "нетрудоспособная нуждающаяся супруга (супруг)",
                en: "spouse who is unable to work and in need"
            )
        case .spousePregnancyAnd3Years:
            Text3(
                kk: "жүктілік кезінде және ортақ баласы туған күннен бастап үш жыл ішінде жұбайы, оның ішінде бұрынғы жұбайы",
                ru: "супруга, в том числе бывшая, в период беременности и в течение трёх лет со дня рождения общего ребёнка",
                en: "spouse, including a former spouse, during pregnancy and for three years from the birth of the common child"
            )
        case .spouseCaringDisabledChild:
            Text3(
                kk: "мүгедектігі бар ортақ баланы бағып-күтуді жүзеге асырып отырған, көмекке мұқтаж жұбайы (зайыбы)",
                ru: "нуждающийся супруг, осуществляющий уход за общим ребёнком с инвалидностью",
                en: "spouse in need of help who cares for a common child with a disability"
            )
        case .formerSpouseDisabledBeforeDivorce:
            Text3(
                kk: "неке (ерлі-зайыптылық) бұзылғанға дейін еңбекке жарамсыз болып қалған көмекке мұқтаж бұрынғы жұбайы",
                ru: "нуждающийся бывший супруг, ставший нетрудоспособным до расторжения брака",
                en: "former spouse in need, who became unable to work before the marriage was dissolved"
            )
        case .minorSiblings:
            Text3(
                kk: "көмекке мұқтаж кәмелетке толмаған бауырлары және қарындастары",
                ru: "нуждающиеся несовершеннолетние братья и сёстры",
                en: "minor brothers and sisters in need of help"
            )
        case .minorGrandchildren:
            Text3(
                kk: "көмекке мұқтаж кәмелетке толмаған немерелері",
                ru: "нуждающиеся несовершеннолетние внуки",
                en: "minor grandchildren in need of help"
            )
        case .disabledGrandparents:
            Text3(
                kk: "көмекке мұқтаж еңбекке жарамсыз атасы және әжесі",
                ru: "нуждающиеся нетрудоспособные дедушка и бабушка",
                en: "grandparents in need of help and unable to work"
            )
        case .deFactoEducators:
            Text3(
                kk: "кәмелетке толмаған балаларды іс жүзінде тәрбиелеген және күтіп-баққан еңбекке жарамсыз мұқтаж адамдар",
                ru: "нетрудоспособные нуждающиеся лица, фактически воспитывавшие и содержавшие несовершеннолетних детей",
                en: "persons in need and unable to work who in fact raised and kept minor children"
            )
        case .stepParents:
            Text3(
                kk:
                    "өгей ұлдарын немесе өгей қыздарын тәрбиелеген және күтіп-баққан, көмекке мұқтаж, еңбекке жарамсыз өгей әке мен "
                    + "өгей шеше",
                ru: "нуждающиеся нетрудоспособные отчим и мачеха, воспитывавшие и содержавшие пасынков или падчериц",
                en: "stepfather and stepmother in need and unable to work who raised and kept their stepsons or stepdaughters"
            )
        }
    }
}
