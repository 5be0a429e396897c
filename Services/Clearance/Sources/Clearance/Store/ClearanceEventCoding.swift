import Journal
import StrictJSON

/// Reads and writes the public events as the journal keeps them.
struct ClearanceEventCoding: Sendable {
    private let decoder = StrictJSONDecoder()
    private let encoder = StrictJSONEncoder()

    /// The data member of an event of a request.
    func data(of event: ClearanceEvent) throws -> [UInt8] { try encoder.encode(AnyFact(fact: event.fact)) }

    /// The data member of an event of the register.
    func data(of event: OrganisationEvent) throws -> [UInt8] {
        switch event {
        case .entered(let fact): try encoder.encode(fact)
        case .actRecorded(let fact): try encoder.encode(fact)
        case .annulmentProposed(let fact): try encoder.encode(fact)
        case .annulled(let fact): try encoder.encode(fact)
        }
    }

    /// The event of a request in a stored CloudEvents object.
    func event(_ stored: RecordedEvent) throws -> ClearanceEvent {
        let data = try data(in: stored)
        return try ClearanceEvent(type: stored.type) { try decoder.decode($0, from: data) }
    }

    /// The request after stored events.
    func replay(_ stored: [RecordedEvent]) throws -> ClearanceRequest? {
        var state: ClearanceRequest?
        for one in stored { state = ClearanceRequest.evolve(state, try event(one)) }
        return state
    }

    /// The register after stored events.
    func register(_ stored: [RecordedEvent]) throws -> OrganisationRegister {
        var register = OrganisationRegister()
        for one in stored {
            let data = try data(in: one)
            let event: OrganisationEvent
            switch one.type {
            case OrganisationEntered.type: event = .entered(try decoder.decode(OrganisationEntered.self, from: data))
            case OrganisationActRecorded.type: event = .actRecorded(try decoder.decode(OrganisationActRecorded.self, from: data))
            case OrganisationAnnulmentProposed.type:
                event = .annulmentProposed(try decoder.decode(OrganisationAnnulmentProposed.self, from: data))
            case OrganisationEntryAnnulled.type:
                event = .annulled(try decoder.decode(OrganisationEntryAnnulled.self, from: data))
            default: throw UnknownEventType(type: one.type)
            }
            register = OrganisationRegister.evolve(register, event)
        }
        return register
    }

    private func data(in stored: RecordedEvent) throws -> ArraySlice<UInt8> {
        let members = try JSONMembers(scanning: stored.bytes)
        guard let data = members.value(of: "data", in: stored.bytes) else { throw UnreadableEvent(sequence: stored.sequence) }
        return ArraySlice(data.jsonBytes)
    }

    private struct AnyFact: Encodable {
        let fact: any ClearanceFact
        func encode(to encoder: any Encoder) throws { try fact.encode(to: encoder) }
    }
}

/// An event without data: not one of ours.
struct UnreadableEvent: Error {
    let sequence: Int64
}
