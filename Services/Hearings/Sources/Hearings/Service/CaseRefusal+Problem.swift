import Contracts
import Law
import StrictJSON

extension CaseRefusal {
    /// The refusal as the API shows it: the rule, what is concerned, and what can lawfully be done now.
    var asProblem: Problem {
        Problem(
            kind,
            code: problem.code,
            rule: rule,
            detail: detail,
            options: options.map { Problem.Option(command: $0.rawValue, text: $0.words) },
            fields: field.map { field in
                [
                    Problem.Field(
                        pointer: JSONPointer(tokens: field.path).description,
                        reason: field.problem.rawValue,
                        text: field.problem.text
                    )
                ]
            } ?? [],
            lastLawfulDay: lastLawfulDay
        )
    }

    private var kind: Problem.Kind {
        switch problem {
        case .caseUnknown: .notFound
        case .roleMissing, .notYourBody, .notTheApplicant, .notTheSigner: .forbidden
        case .alreadyReceived, .caseClosed, .stageForbids, .hearingStageForbids, .alreadyDone, .deadlinePassed,
            .noticeWindowClosed,
            .noticeWindowOpen, .serviceAlreadyProved, .refusalTooEarly, .notHeard, .decisionNotPrepared, .decisionNotEntered,
            .clearanceFollowed, .issueOrdered:
            .conflict
        default: .unprocessable
        }
    }

    /// The words of the code, and which parts are concerned.
    private var detail: Text3 {
        let words = problem.words
        guard !details.isEmpty else { return words }
        let list = details.joined(separator: ", ")
        return Text3(kk: "\(words.kk) (\(list))", ru: "\(words.ru) (\(list))", en: "\(words.en) (\(list))")
    }
}

extension ProblemCode {
    /// `deadlinePassed` as `deadline-passed`: codes of problems are written so.
    public var code: String { rawValue.kebab }
}

extension String {
    /// `deadlinePassed` as `deadline-passed`: codes of problems are written so.
    var kebab: String {
        var out = ""
        for character in self {
            if character.isUppercase { out += "-" }
            out += character.lowercased()
        }
        return out
    }
}
