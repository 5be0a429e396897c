import Contracts
import Law

extension Refusal {
    /// The body is no table (RFC 4180 as `CSVTable` reads it): where and why.
    static func csv(_ error: CSVError) -> Refusal {
        let why = words(error.reason)
        return Refusal(
            Problem(
                error.reason == .tooManyRecords ? .tooLarge : .malformed,
                code: error.reason == .tooManyRecords ? "too-large" : "malformed-csv",
                detail: Text3(
                    kk: "\(error.line)-жолда: \(why.kk) (\(error.reason.rawValue)).",
                    ru: "В строке \(error.line): \(why.ru) (\(error.reason.rawValue)).",
                    en: "In line \(error.line): \(why.en) (\(error.reason.rawValue))."
                )
            )
        )
    }

    private static func words(_ reason: CSVError.Reason) -> Text3 {
        switch reason {
        case .empty:
            Text3(
                kk: "атаулар жолы мен кемінде бір жазба керек",
                ru: "нужны строка названий и хотя бы одна запись",
                en: "a line of names and at least one record are needed"
            )
        case .byteOrderMark:
            Text3(
                kk: "мәтін BOM белгісінен басталады",
                ru: "текст начинается с BOM",
                en: "the text starts with a byte-order mark"
            )
        case .notUTF8: Text3(kk: "мәтін UTF-8 емес", ru: "текст не в UTF-8", en: "the text is not UTF-8")
        case .controlCharacter: Text3(kk: "басқару таңбасы бар", ru: "управляющий знак", en: "a control character")
        case .quoteInsideCell:
            Text3(
                kk: "тырнақша ұяшықтың ортасында тұр",
                ru: "кавычка внутри ячейки без кавычек",
                en: "a quote inside a cell that does not begin with one"
            )
        case .textAfterQuote:
            Text3(
                kk: "жабылған тырнақшадан кейін мәтін бар",
                ru: "после закрывающей кавычки стоит текст",
                en: "something follows the closing quote"
            )
        case .quoteNotClosed:
            Text3(kk: "тырнақша жабылмаған", ru: "кавычка не закрыта", en: "the quote is never closed")
        case .mixedLineEnds:
            Text3(
                kk: "жол соңдары әртүрлі белгіленген",
                ru: "концы строк обозначены по-разному",
                en: "lines end in different ways"
            )
        case .nameMissing: Text3(kk: "бағанның атауы жоқ", ru: "у столбца нет названия", en: "a column has no name")
        case .nameRepeated:
            Text3(kk: "баған атауы қайталанған", ru: "название столбца повторяется", en: "a column's name is repeated")
        case .tooManyColumns: Text3(kk: "баған тым көп", ru: "слишком много столбцов", en: "there are too many columns")
        case .otherNumberOfCells:
            Text3(
                kk: "ұяшықтар саны атаулар санына тең емес",
                ru: "ячеек не столько, сколько названий",
                en: "there are not as many cells as names"
            )
        case .tooManyRecords: Text3(kk: "жазба тым көп", ru: "слишком много записей", en: "there are too many records")
        }
    }
}
