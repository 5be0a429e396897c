import Contracts
import Law

extension Problem {
    /// A provider that the directory does not know.
    static let unknownProvider = Problem(
        .unprocessable,
        code: "unknown-body",
        rule: .r3_1,
        detail: Text3(
            kk: "Анықтамалықта мұндай орган жоқ; кодтар тізімі: /v1/bodies.",
            ru: "Такого органа нет в справочнике; список кодов: /v1/bodies.",
            en: "The directory has no such body; the codes are listed at /v1/bodies."
        )
    )

    /// The portal files for somebody else than the person for whom it asks.
    static let notForThisPerson = Problem(
        .forbidden,
        code: "not-for-this-person",
        rule: .r6_2,
        detail: Text3(
            kk: "Портал өтінішті тек сұраған адамның өзі немесе оның өкілі атынан береді.",
            ru: "Портал подаёт заявление только от имени самого обратившегося лица или его представителя.",
            en: "The portal files only for the person who asks, or for whom that person acts."
        )
    )

    /// The list cannot be filtered like that.
    static let badFilter = Problem(
        .unprocessable,
        code: "bad-filter",
        detail: Text3(
            kk: "Сүзгі түсініксіз: stage, overdue, owner қана қабылданады.",
            ru: "Фильтр непонятен: принимаются только stage, overdue, owner.",
            en: "The filter is not understood: stage, overdue and owner are taken."
        )
    )

    /// More cases than one import may bring.
    static func tooManyCases(_ most: Int) -> Problem {
        Problem(
            .tooLarge,
            code: "too-many-cases",
            detail: Text3(
                kk: "Бір жолда ең көбі \(most) өтініш қабылданады; экспортты бөліп жіберіңіз.",
                ru: "За один раз принимается не более \(most) заявлений; разделите выгрузку.",
                en: "At most \(most) applications are taken at once; split the export."
            )
        )
    }

    /// No form fits the stage and the channel.
    static let noFormNow = Problem(
        .notFound,
        code: "no-form-now",
        rule: .a38,
        detail: Text3(
            kk: "Істің бұл кезеңінде нысан берілмейді.",
            ru: "На этой стадии дела бланк не выдаётся.",
            en: "At this stage of the case no form is issued."
        )
    )
}
