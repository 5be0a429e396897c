/// What a service says of itself to an operator; nil for each question it did not answer.
struct OperationAnswers {
    /// The service.
    let service: ServiceLink
    /// Whether it works, and how its last copy ended.
    let health: ServiceReply?
    /// Its log, who reads it and whom it follows.
    let status: ServiceReply?
    /// The events it could not take.
    let parked: ServiceReply?
    /// Its settings.
    let settings: ServiceReply?

    /// All answers, in the order of the questions.
    var all: [ServiceReply?] { [health, status, parked, settings] }
}

extension GatewayServer {
    private static let questionsOfOperation = [
        "kz.shagym.service.Health", "kz.shagym.bus.Status", "kz.shagym.bus.ListParked", "kz.shagym.service.Settings",
    ]

    /// Asks every service the questions of the operations page, all at once, so that one that is down is waited for once.
    func askAboutOperation(completion: @escaping ([OperationAnswers]) -> Void) {
        var replies: [[ServiceReply?]] = Array(repeating: [], count: Self.questionsOfOperation.count)
        var waiting = replies.count
        for (place, question) in Self.questionsOfOperation.enumerated() {
            askEach(question) { answered in
                replies[place] = answered.map(\.reply)
                waiting -= 1
                guard waiting == 0 else { return }
                completion(
                    answered.indices.map { index in
                        OperationAnswers(
                            service: answered[index].service,
                            health: replies[0][index],
                            status: replies[1][index],
                            parked: replies[2][index],
                            settings: replies[3][index]
                        )
                    }
                )
            }
        }
    }
}
