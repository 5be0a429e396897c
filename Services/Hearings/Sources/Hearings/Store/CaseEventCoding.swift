import Journal
import StrictJSON

/// Reads and writes a case's events as the journal keeps them.
struct CaseEventCoding: Sendable {
    private let decoder = StrictJSONDecoder()
    private let encoder = StrictJSONEncoder()

    /// The data member of an event.
    func data(of event: CaseEvent) throws -> [UInt8] { try encoder.encode(AnyFact(fact: event.fact)) }

    /// The event in a stored CloudEvents object.
    func event(_ stored: RecordedEvent) throws -> CaseEvent {
        let members = try JSONMembers(scanning: stored.bytes)
        guard let data = members.value(of: "data", in: stored.bytes) else { throw UnreadableEvent(sequence: stored.sequence) }
        return try CaseEvent(type: stored.type) { try decoder.decode($0, from: data) }
    }

    /// The state after stored events.
    func replay(_ stored: [RecordedEvent]) throws -> AdministrativeCase? {
        var state: AdministrativeCase?
        for one in stored { state = AdministrativeCase.evolve(state, try event(one)) }
        return state
    }

    private struct AnyFact: Encodable {
        let fact: any CaseFact
        func encode(to encoder: any Encoder) throws { try fact.encode(to: encoder) }
    }
}

/// An event without data: not one of ours.
struct UnreadableEvent: Error {
    let sequence: Int64
}
