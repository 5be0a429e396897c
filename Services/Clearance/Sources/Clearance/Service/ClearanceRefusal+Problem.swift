import Contracts
import Law

extension ClearanceRefusal {
    /// The refusal as the API shows it: the rule, what is concerned, and what can lawfully be done now.
    var asProblem: Problem {
        problem == .requestUnknown
            ? .notFound
            : Problem(
                problem.kind,
                code: problem.code,
                rule: rule,
                detail: problem.words.naming(details),
                options: options.map { Problem.Option(command: $0.rawValue, text: $0.words) }
            )
    }
}

extension OrganisationRefusal {
    /// The refusal as the API shows it.
    var asProblem: Problem {
        let words = problem.words
        let detail = because.map { because in
            Text3(
                kk: "\(words.kk) \(because.words.kk)",
                ru: "\(words.ru) \(because.words.ru)",
                en: "\(words.en) \(because.words.en)"
            )
        }
        return Problem(problem.kind, code: problem.code, rule: rule, detail: detail ?? words)
    }
}

extension ProblemCode {
    /// `notYourBody` as `not-your-body`: codes of problems are written so.
    var code: String { rawValue.kebab }

    /// What sort of refusal it is.
    var kind: Problem.Kind {
        switch self {
        case .requestUnknown, .entryUnknown, .registerEntryUnknown: .notFound
        case .roleMissing, .notYourBody, .notYourRequest, .ownRequest, .personUnknown, .samePerson: .forbidden
        case .alreadyChecked, .requestClosed, .stateForbids, .alreadyDone, .nothingPending, .notPrepared, .noLongerCompetent,
            .exitDecisionIssued, .exitDecisionNotIssued, .exitCaseAttached, .overrideMissing, .gapsLeft, .notAdmitted, .entryNeeded:
            .conflict
        default: .unprocessable
        }
    }
}

extension Text3 {
    /// The words, and which parts are concerned.
    fileprivate func naming(_ details: [String]) -> Text3 {
        guard !details.isEmpty else { return self }
        let list = details.joined(separator: ", ")
        return Text3(kk: "\(kk) (\(list))", ru: "\(ru) (\(list))", en: "\(en) (\(list))")
    }
}

extension String {
    /// `notYourBody` as `not-your-body`.
    var kebab: String {
        var out = ""
        for character in self {
            if character.isUppercase { out += "-" }
            out += character.lowercased()
        }
        return out
    }
}
