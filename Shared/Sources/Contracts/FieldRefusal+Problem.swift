import Law
import StrictJSON

extension Problem {
    /// Every field that cannot be taken, as one problem.
    public init(_ refusal: FieldRefusal) {
        self.init(
            .unprocessable,
            code: "invalid-fields",
            detail: Text3(
                kk: "Кейбір өрістер дұрыс емес; әрқайсысының себебі төменде.",
                ru: "Некоторые поля неверны; причина у каждого указана ниже.",
                en: "Some fields cannot be taken; the reason stands with each."
            ),
            fields: refusal.problems.map { problem in
                Field(pointer: problem.path.description, reason: problem.reason.rawValue, text: Text3(problem))
            }
        )
    }
}

extension Text3 {
    /// Why a field cannot be taken and what is allowed.
    fileprivate init(_ problem: FieldProblem) {
        let what = Text3(problem.reason)
        guard let allowed = problem.allowed.map(Text3.init) else {
            self = what
            return
        }
        self.init(
            kk: "\(what.kk) Рұқсат етілгені: \(allowed.kk).",
            ru: "\(what.ru) Допустимо: \(allowed.ru).",
            en: "\(what.en) Allowed: \(allowed.en)."
        )
    }

    private init(_ reason: FieldProblem.Reason) {
        switch reason {
        case .missing: self.init(kk: "Өріс жоқ.", ru: "Поле отсутствует.", en: "The field is missing.")
        case .wrongType: self.init(kk: "Мәннің түрі басқа.", ru: "Значение другого типа.", en: "The value is of another type.")
        case .unknownField: self.init(kk: "Мұндай өріс жоқ.", ru: "Такого поля нет.", en: "There is no such field.")
        case .tooShort: self.init(kk: "Мәтін тым қысқа.", ru: "Текст слишком короткий.", en: "The text is too short.")
        case .tooLong: self.init(kk: "Мәтін тым ұзын.", ru: "Текст слишком длинный.", en: "The text is too long.")
        case .blank: self.init(kk: "Мәтін бос.", ru: "Текст пуст.", en: "The text is blank.")
        case .tooFew: self.init(kk: "Элементтер тым аз.", ru: "Слишком мало элементов.", en: "Too few elements.")
        case .tooMany: self.init(kk: "Элементтер тым көп.", ru: "Слишком много элементов.", en: "Too many elements.")
        case .tooSmall: self.init(kk: "Сан тым кіші.", ru: "Число слишком мало.", en: "The number is too small.")
        case .tooLarge: self.init(kk: "Сан тым үлкен.", ru: "Число слишком велико.", en: "The number is too large.")
        case .notWhole: self.init(kk: "Бүтін сан керек.", ru: "Нужно целое число.", en: "A whole number is needed.")
        case .notAllowed:
            self.init(kk: "Бұл мән рұқсат етілмейді.", ru: "Это значение не допускается.", en: "This value is not allowed.")
        case .controlCharacter:
            self.init(
                kk: "Мәтінде басқару таңбасы бар.",
                ru: "В тексте есть управляющий символ.",
                en: "The text holds a control character."
            )
        case .malformed:
            self.init(
                kk: "Мәтіннің пішімі дұрыс емес.",
                ru: "Текст не той формы.",
                en: "The text does not have the right form."
            )
        case .repeated: self.init(kk: "Элемент қайталанған.", ru: "Элемент повторяется.", en: "The element is repeated.")
        }
    }

    /// Forms and words of closed lists are the same in every language.
    private init(_ allowed: FieldProblem.Allowed) {
        switch allowed {
        case .length(let range):
            let span = "\(range.lowerBound)–\(range.upperBound)"
            self.init(kk: "\(span) таңба", ru: "\(span) символов", en: "\(span) characters")
        case .count(let range):
            let span = "\(range.lowerBound)–\(range.upperBound)"
            self.init(kk: "\(span) элемент", ru: "\(span) элементов", en: "\(span) elements")
        case .kind, .range, .words, .form: self.init(kk: "\(allowed)", ru: "\(allowed)", en: "\(allowed)")
        }
    }
}
