import Law

extension ClearanceFlag {
    /// The flag in words.
    public var words: Text3 {
        switch self {
        case .submissionOverdue:
            Text3(
                kk: "Міндеттемелер ішкі мерзімде көрсетілмеді",
                ru: "Обязательства не указаны во внутренний срок",
                en: "Obligations not named within the internal term"
            )
        case .routingOverdue:
            Text3(
                kk: "Шешім қабылдаушы ішкі мерзімде анықталмады",
                ru: "Принимающий решение не определён во внутренний срок",
                en: "Decision maker not found within the internal term"
            )
        case .decisionOverdue:
            Text3(
                kk: "Шешім ішкі мерзімде қабылданбады",
                ru: "Решение не принято во внутренний срок",
                en: "No decision within the internal term"
            )
        case .accessConcealed:
            Text3(
                kk: "Мемлекеттік құпияларға рұқсат кейін белгілі болды",
                ru: "О допуске к государственным секретам стало известно позднее",
                en: "Access became known later"
            )
        case .fewerNamed:
            Text3(
                kk: "Бұрын көрсетілген міндеттемелердің бәрі көрсетілмеген",
                ru: "Названы не все обязательства, указанные ранее",
                en: "Not every obligation named before is named"
            )
        case .rerouted:
            Text3(kk: "Шешім қабылдаушы өзгерді", ru: "Принимающий решение изменился", en: "The decision maker changed")
        case .overridden:
            Text3(
                kk: "Шешім қабылдаушыны екі тұлға өзгертті",
                ru: "Принимающий решение изменён двумя лицами",
                en: "Decision maker changed by two persons"
            )
        case .holderMoved:
            Text3(
                kk: "Құпия тасығыш тұрғылықты жерін ауыстырды",
                ru: "Секретоноситель сменил место жительства",
                en: "The holder moved"
            )
        case .revokedAfterIssue:
            Text3(
                kk: "Шығу туралы шешім берілгеннен кейін қайтарып алынды: тек ескертпе",
                ru: "Отозвано после выдачи решения о выезде: только сообщение",
                en: "Revoked after the exit decision: a note only"
            )
        }
    }
}
