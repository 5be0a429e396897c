import Contracts
import StrictJSON
import Testing

@Suite struct `Fields that cannot be taken` {
    @Test(arguments: FieldProblem.Reason.allCases) func `have their place, a stable word, and words in each language`(
        reason: FieldProblem.Reason
    ) throws {
        let place = JSONPointer(tokens: ["grounds", "0", "until"])
        let problem = Problem(FieldRefusal([FieldProblem(path: place, reason: reason, allowed: .length(1...500))]))
        let field = try #require(problem.fields.first)
        #expect(problem.kind == .unprocessable && problem.code == "invalid-fields" && problem.fields.count == 1)
        #expect(field.pointer == "/grounds/0/until" && field.reason == reason.rawValue)
        #expect(Set([field.text.kk, field.text.ru, field.text.en]).count == 3)
        #expect(field.text.ru.hasSuffix("Допустимо: 1–500 символов."))
    }
}
