import Law

extension ContentItem {
    /// What a complaint should contain, in words.
    public var words: Text3 {
        switch self {
        case .reviewingBody:
            Text3(kk: "шағымды қарайтын орган", ru: "орган, рассматривающий жалобу", en: "the reviewing body")
        case .complainantName: Text3(kk: "аты-жөні", ru: "имя", en: "name")
        case .identificationNumber: Text3(kk: "ЖСН немесе БСН", ru: "ИИН или БИН", en: "IIN or BIN")
        case .postalAddress: Text3(kk: "пошталық мекенжай", ru: "почтовый адрес", en: "postal address")
        case .actualResidence:
            Text3(kk: "нақты тұратын жері", ru: "место фактического проживания", en: "actual residence")
        case .respondentName: Text3(kk: "кімге шағымданылады", ru: "на кого жалоба", en: "whom it is about")
        case .circumstances: Text3(kk: "мән-жайлар", ru: "обстоятельства", en: "circumstances")
        case .date: Text3(kk: "күні", ru: "дата", en: "date")
        case .signature: Text3(kk: "қолтаңба", ru: "подпись", en: "signature")
        case .demands: Text3(kk: "талаптар", ru: "требования", en: "demands")
        case .powerOfAttorney: Text3(kk: "сенімхат", ru: "доверенность", en: "power of attorney")
        }
    }
}
