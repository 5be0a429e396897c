import Law

/// Words about forms that are not on them.
enum FormPageWords {
    /// What a form is issued on.
    static func medium(_ medium: FormMedium) -> Text3 {
        switch medium {
        case .paper: Text3(kk: "қағазда", ru: "на бумаге", en: "on paper")
        case .electronic: Text3(kk: "электрондық құжат", ru: "электронный документ", en: "electronic document")
        }
    }

    /// How many copies are made.
    static func copies(_ count: Int) -> Text3 { Text3(kk: "\(count) дана", ru: "экземпляров: \(count)", en: "copies: \(count)") }

    /// Whether an option was chosen, for those who hear the page.
    static func option(isChosen: Bool) -> Text3 {
        isChosen
            ? Text3(kk: "таңдалған", ru: "выбрано", en: "chosen")
            : Text3(kk: "таңдалмаған", ru: "не выбрано", en: "not chosen")
    }

    /// The place of the seal.
    static let seal = Text3(kk: "М.О.", ru: "М.П.", en: "Seal")

    /// What stands on everything that the order has no form for.
    static let notStatutory = Text3(kk: "Нысан бекітілмеген", ru: "Форма не утверждена приказом", en: "Not a statutory form")
}
