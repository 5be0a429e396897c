import Contracts
import Law
import StrictJSON

extension FieldRefusal {
    /// Every field that cannot be taken, as one problem.
    var asProblem: Problem {
        .invalidFields(
            problems.map { problem in
                Problem.Field(pointer: problem.path.description, reason: problem.reason.rawValue, text: problem.words)
            })
    }
}

extension JSONDecodingError {
    /// The field that cannot be taken, as a problem.
    var asProblem: Contracts.Problem {
        let reason: FieldProblem.Reason =
            switch problem {
            case .syntax, .invalid: .malformed
            case .missing: .missing
            case .wrongType: .wrongType
            case .unknownField: .unknownField
            case .notRepresentable: .tooLarge
            }
        let field = FieldProblem(path: path, reason: reason)
        return .invalidFields([Contracts.Problem.Field(pointer: path.description, reason: reason.rawValue, text: field.words)])
    }
}

extension Problem {
    fileprivate static func invalidFields(_ fields: [Field]) -> Problem {
        Problem(
            .unprocessable, code: "invalid-fields",
            detail: Text3(
                kk: "Кейбір өрістер дұрыс емес; әрқайсысының себебі төменде.",
                ru: "Некоторые поля неверны; причина у каждого указана ниже.",
                en: "Some fields cannot be taken; the reason stands with each."),
            fields: fields)
    }
}

extension FieldProblem {
    /// The reason and what is allowed, in words.
    var words: Text3 {
        let what = reasonWords
        guard let allowed = allowed?.words else { return what }
        return Text3(
            kk: "\(what.kk) Рұқсат етілгені: \(allowed.kk).", ru: "\(what.ru) Допустимо: \(allowed.ru).",
            en: "\(what.en) Allowed: \(allowed.en).")
    }

    private var reasonWords: Text3 {
        switch reason {
        case .missing: Text3(kk: "Өріс жоқ.", ru: "Поле отсутствует.", en: "The field is missing.")
        case .wrongType: Text3(kk: "Мәннің түрі басқа.", ru: "Значение другого типа.", en: "The value is of another type.")
        case .unknownField: Text3(kk: "Мұндай өріс жоқ.", ru: "Такого поля нет.", en: "There is no such field.")
        case .tooShort: Text3(kk: "Мәтін тым қысқа.", ru: "Текст слишком короткий.", en: "The text is too short.")
        case .tooLong: Text3(kk: "Мәтін тым ұзын.", ru: "Текст слишком длинный.", en: "The text is too long.")
        case .blank: Text3(kk: "Мәтін бос.", ru: "Текст пуст.", en: "The text is blank.")
        case .tooFew: Text3(kk: "Элементтер тым аз.", ru: "Слишком мало элементов.", en: "Too few elements.")
        case .tooMany: Text3(kk: "Элементтер тым көп.", ru: "Слишком много элементов.", en: "Too many elements.")
        case .tooSmall: Text3(kk: "Сан тым кіші.", ru: "Число слишком мало.", en: "The number is too small.")
        case .tooLarge: Text3(kk: "Сан тым үлкен.", ru: "Число слишком велико.", en: "The number is too large.")
        case .notWhole: Text3(kk: "Бүтін сан керек.", ru: "Нужно целое число.", en: "A whole number is needed.")
        case .notAllowed: Text3(kk: "Бұл мән рұқсат етілмейді.", ru: "Это значение не допускается.", en: "This value is not allowed.")
        case .controlCharacter:
            Text3(kk: "Мәтінде басқару таңбасы бар.", ru: "В тексте есть управляющий символ.", en: "The text holds a control character.")
        case .malformed: Text3(kk: "Мәтіннің пішімі дұрыс емес.", ru: "Текст не той формы.", en: "The text does not have the right form.")
        case .repeated: Text3(kk: "Элемент қайталанған.", ru: "Элемент повторяется.", en: "The element is repeated.")
        }
    }
}

extension FieldProblem.Allowed {
    /// What would have been accepted, in words; forms and words of closed lists are the same in every language.
    fileprivate var words: Text3 {
        switch self {
        case .length(let range):
            let span = "\(range.lowerBound)–\(range.upperBound)"
            return Text3(kk: "\(span) таңба", ru: "\(span) символов", en: "\(span) characters")
        case .count(let range):
            let span = "\(range.lowerBound)–\(range.upperBound)"
            return Text3(kk: "\(span) элемент", ru: "\(span) элементов", en: "\(span) elements")
        case .kind, .range, .words, .form: return Text3(kk: description, ru: description, en: description)
        }
    }
}
