import Contracts
import Law

extension Problem {
    /// A member of staff whose token does not say which person it is: it could be the holder.
    static let personUnknown = Problem(
        .forbidden,
        code: ProblemCode.personUnknown.code,
        rule: .r12_1,
        detail: ProblemCode.personUnknown.words
    )

    /// The list cannot be filtered like that.
    static let badFilter = Problem(
        .unprocessable,
        code: "bad-filter",
        detail: Text3(
            kk: "Сүзгі түсініксіз: тек status қабылданады.",
            ru: "Фильтр непонятен: принимается только status.",
            en: "The filter is not understood: status is taken."
        )
    )

    /// Obligations without a residence or the other way round.
    static let submissionIncomplete = Problem(
        .unprocessable,
        code: "submission-incomplete",
        rule: .r12_1,
        detail: Text3(
            kk: "Рұқсат сұрау үшін міндеттемелер де, тұрғылықты жер де көрсетілуі керек.",
            ru: "Чтобы запросить разрешение, нужны и обязательства, и место жительства.",
            en: "To ask for the clearance, both the obligations and the residence are needed."
        )
    )

    /// A sealed entry names an annex whose bytes its body did not upload. The annex is not named again.
    static let annexNotStored = Problem(
        .unprocessable,
        code: "document-not-stored",
        rule: .cl27,
        detail: Text3(
            kk: "Қосымша жүктелмеген. Алдымен оны /annexes арқылы жүктеңіз.",
            ru: "Приложение не загружено. Сначала загрузите его через /annexes.",
            en: "An annex has not been uploaded. Upload it through /annexes first."
        )
    )

    /// More commands at once than are taken.
    static func tooManyCommands(_ most: Int) -> Problem {
        Problem(
            .unprocessable,
            code: "too-many-commands",
            detail: Text3(
                kk: "Бірден 1-ден \(most)-ге дейін команда қабылданады.",
                ru: "За один раз принимается от 1 до \(most) команд.",
                en: "1 to \(most) commands are taken at once."
            )
        )
    }

    /// A part that requests do not have.
    static let noSuchPart = Problem(
        .notFound,
        code: "no-such-part",
        detail: Text3(
            kk: "Өтінімнің мұндай бөлігі жоқ.",
            ru: "У запроса нет такой части.",
            en: "Requests have no such part."
        )
    )
}
