import Contracts
import Law
import StrictJSON

extension Refusal {
    /// The body is not strict JSON (RFC 8259 as StrictJSON reads it): where and why.
    static func json(_ error: JSONError) -> Refusal {
        let why = words(error.reason)
        return Refusal(
            Problem(
                error.reason == .tooLarge ? .tooLarge : .malformed,
                code: error.reason == .tooLarge ? "too-large" : "malformed-json",
                detail: Text3(
                    kk: "\(error.offset)-байтта: \(why.kk) (\(error.reason.rawValue)).",
                    ru: "На байте \(error.offset): \(why.ru) (\(error.reason.rawValue)).",
                    en: "At byte \(error.offset): \(why.en) (\(error.reason.rawValue))."
                )
            )
        )
    }

    private static func words(_ reason: JSONError.Reason) -> Text3 {
        switch reason {
        case .emptyText: Text3(kk: "мазмұн бос", ru: "содержание пусто", en: "there is no content")
        case .unexpectedEnd: Text3(kk: "мәтін ортасынан үзілген", ru: "текст обрывается", en: "the text stops in the middle")
        case .unexpectedByte:
            Text3(
                kk: "мұнда бұл таңба тұра алмайды",
                ru: "этот знак здесь не может стоять",
                en: "this character cannot stand here"
            )
        case .trailingBytes:
            Text3(kk: "мәннен кейін артық мәтін бар", ru: "после значения есть лишний текст", en: "something follows the value")
        case .byteOrderMark:
            Text3(
                kk: "мәтін BOM белгісінен басталады",
                ru: "текст начинается с BOM",
                en: "the text starts with a byte-order mark"
            )
        case .trailingComma: Text3(kk: "соңғы үтір артық", ru: "лишняя запятая в конце", en: "a comma with nothing after it")
        case .unknownLiteral: Text3(kk: "белгісіз сөз", ru: "неизвестное слово", en: "an unknown word")
        case .malformedNumber, .leadingZero, .numberTooLong:
            Text3(kk: "сан қате жазылған", ru: "число записано с ошибкой", en: "the number is not well formed")
        case .malformedEscape, .loneSurrogate:
            Text3(kk: "таңба коды қате", ru: "неверный код знака", en: "the escape names no character")
        case .controlCharacter:
            Text3(kk: "жол ішінде басқару таңбасы бар", ru: "управляющий знак в строке", en: "a control character in a string")
        case .invalidUTF8: Text3(kk: "мәтін UTF-8 емес", ru: "текст не в UTF-8", en: "the text is not UTF-8")
        case .duplicateKey: Text3(kk: "атау қайталанған", ru: "имя повторяется", en: "the name is repeated")
        case .tooDeep: Text3(kk: "тым терең салынған", ru: "слишком глубокая вложенность", en: "it is nested too deep")
        case .tooLarge: Text3(kk: "тым ұзын", ru: "слишком длинно", en: "it is too long")
        case .tooManyMembers: Text3(kk: "тым көп мүше", ru: "слишком много элементов", en: "there are too many members")
        case .notAnObject: Text3(kk: "нысан ({…}) керек", ru: "нужен объект ({…})", en: "an object ({…}) is needed")
        }
    }
}
