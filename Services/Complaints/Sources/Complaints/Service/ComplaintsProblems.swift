import Contracts
import Law

extension Problem {
    /// A body that the directory does not know.
    static let unknownBody = Problem(
        .unprocessable, code: "unknown-body", rule: .r15_1,
        detail: Text3(
            kk: "Анықтамалықта мұндай орган жоқ; кодтар тізімі: /v1/bodies.",
            ru: "Такого органа нет в справочнике; список кодов: /v1/bodies.",
            en: "The directory has no such body; the codes are listed at /v1/bodies."))

    /// The complaint to link to does not exist.
    static let linkedUnknown = Problem(
        .unprocessable, code: "linked-complaint-unknown", rule: .a18,
        detail: Text3(
            kk: "Байланыстырылатын шағым табылмады.",
            ru: "Жалоба, с которой нужно связать, не найдена.",
            en: "The complaint to link to does not exist."))

    /// A duplicate or a supplement ends a complaint; only its own complainant's other complaint can take its place (rules 7.4).
    static let linkedOfAnother = Problem(
        .unprocessable, code: "linked-complaint-of-another", rule: .a18,
        detail: Text3(
            kk: "Қайталанған не толықтыратын шағым сол адамдікі болуы керек; басқа адамның шағымын біріктіруге ғана болады.",
            ru: "Повторной или дополняющей бывает жалоба того же лица; жалобы разных лиц можно только объединить.",
            en: "A duplicate or a supplement is of the same complainant; complaints of different people can only be joined."))

    /// The list cannot be filtered like that.
    static let badFilter = Problem(
        .unprocessable, code: "bad-filter",
        detail: Text3(
            kk: "Сүзгі түсініксіз: stage, overdue, owner қана қабылданады.",
            ru: "Фильтр непонятен: принимаются только stage, overdue, owner.",
            en: "The filter is not understood: stage, overdue and owner are taken."))
}
