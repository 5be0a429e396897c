extension CitedGround.Problem {
    /// The rule behind it.
    public var rule: RuleID {
        switch self {
        case .untilNeeded: .a19
        case .untilFixedByLaw: .rr9
        case .subParagraphNeeded, .reasonNeeded, .onlyForPublicServicesLaw: .a20
        }
    }

    /// What is wrong, for people.
    public var text: Text3 {
        switch self {
        case .untilNeeded:
            Text3(
                kk: "бұл негіз үшін бас тартудың қашанға дейін қолданылатынын лауазымды адам қазақ тілінде жазуы қажет",
                ru: "для этого основания должностное лицо указывает на казахском языке, до какого времени действует отказ",
                en: "for this ground the officer must write in Kazakh until when the refusal holds"
            )
        case .untilFixedByLaw:
            Text3(
                kk: "бұл негіздің шарты бұйрықта белгіленген, оны өзгертуге болмайды",
                ru: "условие для этого основания установлено приказом и не может быть изменено",
                en: "the order itself sets the condition of this ground; it cannot be changed"
            )
        case .subParagraphNeeded:
            Text3(
                kk: "Заңның 19-1-бабының тармақшасын көрсету қажет",
                ru: "следует указать подпункт статьи 19-1 Закона",
                en: "the sub-paragraph of article 19-1 of the Law must be named"
            )
        case .reasonNeeded:
            Text3(
                kk: "бас тартудың себебін қазақ тілінде жазу қажет",
                ru: "следует указать причину отказа на казахском языке",
                en: "the reason of the refusal must be written in Kazakh"
            )
        case .onlyForPublicServicesLaw:
            Text3(
                kk: "тармақша мен себеп тек Заңның 19-1-бабы бойынша көрсетіледі",
                ru: "подпункт и причина указываются только для статьи 19-1 Закона",
                en: "a sub-paragraph and a reason belong to article 19-1 of the Law only"
            )
        }
    }
}
