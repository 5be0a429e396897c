import CivilTime
import Directory
import Journal
import StrictJSON

/// Reads and writes the events of resources and schedules as the journal keeps them.
struct DeskEventCoding: Sendable {
    private let decoder = StrictJSONDecoder()
    private let encoder = StrictJSONEncoder()

    /// The subject of a body's resources.
    static func resources(of body: BodyID) -> String { "resources:" + body.rawValue }
    /// The subject of a body's bookings.
    static func schedule(of body: BodyID) -> String { "schedule:" + body.rawValue }

    func draft(_ event: ResourceEvent, of body: BodyID) throws -> EventDraft {
        try draft(event, event.change.type, Self.resources(of: body), event.at)
    }

    func draft(_ event: ScheduleEvent, of body: BodyID) throws -> EventDraft {
        try draft(event, event.change.type, Self.schedule(of: body), event.at)
    }

    /// An event of any type that writes itself.
    func draft(_ data: some Encodable, _ type: String, _ subject: String, _ at: Instant) throws -> EventDraft {
        var draft = EventDraft(type: type, subject: subject, time: at.rfc3339, data: try encoder.encode(data))
        draft.isWrittenByUs = true
        return draft
    }

    /// The data of a stored event.
    func data<Value: Decodable>(of stored: RecordedEvent, as type: Value.Type = Value.self) throws -> Value {
        let members = try JSONMembers(scanning: stored.bytes)
        guard let data = members.value(of: "data", in: stored.bytes) else { throw UnreadableDeskEvent(sequence: stored.sequence) }
        return try decoder.decode(type, from: data)
    }
}

/// An event without data: not one of ours.
struct UnreadableDeskEvent: Error {
    let sequence: Int64
}
