import Contracts
import Law

extension Problem {
    /// A document is named whose bytes were never stored.
    public static func documentNotStored(_ hashes: [String], rule: RuleID) -> Problem {
        let list = hashes.joined(separator: ", ")
        return Problem(
            .unprocessable, code: "document-not-stored", rule: rule,
            detail: Text3(
                kk: "Құжат жүктелмеген: \(list). Алдымен оны /documents арқылы жүктеңіз.",
                ru: "Документ не загружен: \(list). Сначала загрузите его через /documents.",
                en: "The document has not been uploaded: \(list). Upload it through /documents first."))
    }

    /// The document is not part of the matter.
    public static let noSuchPart = Problem(
        .notFound, code: "no-such-part",
        detail: Text3(kk: "Мұндай бөлік жоқ.", ru: "Такой части нет.", en: "There is no such part."))

    /// More bytes than a document may have.
    public static let documentTooLarge = Problem(
        .tooLarge, code: "document-too-large",
        detail: Text3(
            kk: "Құжат тым үлкен: ең көбі 64 МиБ.",
            ru: "Документ слишком велик: не более 64 МиБ.",
            en: "The document is too large: at most 64 MiB."))
}
