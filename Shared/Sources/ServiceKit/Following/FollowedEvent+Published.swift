import Contracts
import Journal
import StrictJSON

extension FollowedEvent {
    /// What is published of the event's data.
    /// - Throws: when the event is not one of this kind; it is then tried again, and at last parked for operators.
    public func published<Event: PublishedEvent>(_ kind: Event.Type) throws -> Event {
        let members = try JSONMembers(scanning: body)
        guard type == Event.type, let data = members.value(of: "data", in: body) else { throw UnexpectedEvent(type: type) }
        return try StrictJSONDecoder().decode(kind, from: data)
    }
}

/// An event that is not what its type says.
struct UnexpectedEvent: OperatorReadable {
    let type: String

    var operatorText: String { "not an event of the type \(type)" }
}
