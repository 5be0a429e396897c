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
    /// Asks every service the questions of the operations page, one question after the other.
    func askAboutOperation(completion: @escaping ([OperationAnswers]) -> Void) {
        askEach("kz.shagym.service.Health") { health in
            self.askEach("kz.shagym.bus.Status") { status in
                self.askEach("kz.shagym.bus.ListParked") { parked in
                    self.askEach("kz.shagym.service.Settings") { settings in
                        completion(
                            health.indices.map { index in
                                OperationAnswers(
                                    service: health[index].service,
                                    health: health[index].reply,
                                    status: status[index].reply,
                                    parked: parked[index].reply,
                                    settings: settings[index].reply
                                )
                            }
                        )
                    }
                }
            }
        }
    }
}
