import StrictJSON

/// Answers one argument by a document or an article. Source: R9.7, R9.9.
public struct AnswerArgument: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.answerArgument
    /// The argument.
    public let argument: ArgumentID
    /// The answer.
    public let answer: ArgumentAnswer

    /// The order.
    public init(argument: ArgumentID, answer: ArgumentAnswer) {
        self.argument = argument
        self.answer = answer
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, round.arguments.contains(where: { $0.id == argument }) else {
            throw Objection(.argumentUnknown, .r9_7, details: [argument.rawValue])
        }
        guard !TextCheck.isBlank(answer.text), answer.document != nil || !TextCheck.isBlank(answer.article ?? "") else {
            throw Objection(.answerIncomplete, .r9_7, details: [argument.rawValue])
        }
        let fact = ArgumentAnswered(
            stamp: context.stamp(matter, .r9_7),
            stage: matter.staying,
            round: round.number,
            argument: argument,
            answer: answer
        )
        return [.argumentAnswered(fact)]
    }
}
