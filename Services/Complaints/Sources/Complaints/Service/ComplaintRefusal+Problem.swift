import Contracts
import Law

extension ComplaintRefusal {
    /// The refusal as the API shows it: the rule, what is concerned, and what can lawfully be done now.
    var asProblem: Problem {
        Problem(
            kind, code: problem.code, rule: rule, detail: detail,
            options: options.map { Problem.Option(command: $0.rawValue, text: $0.words) },
            lastLawfulDay: lastLawfulDay)
    }

    private var kind: Problem.Kind {
        switch problem {
        case .complaintUnknown: .notFound
        case .roleMissing, .notYourBody, .personComplainedOf, .notTheFiler: .forbidden
        case .complaintClosed, .alreadyReceived, .stageForbids, .courseForbids, .onlyForwardingLeft, .deadlinePassed, .alreadyAnswered,
            .alreadyLinked, .caseAlreadyRequested, .caseNotRequested, .leadNotConcluded, .caseBeingFetched, .caseNotBeingFetched:
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
    public var code: String {
        var out = ""
        for character in rawValue {
            if character.isUppercase { out += "-" }
            out += character.lowercased()
        }
        return out
    }
}
