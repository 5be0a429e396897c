import CivilTime
import StrictJSON

extension ResourceCommand {
    /// The names on the wire.
    public enum Name: String, CaseIterable, Sendable {
        case addRoom, changeRoom, addVideoLink, changeVideoLink, addPerson, changePerson, retire, setAvailability, setClosures
    }

    /// Reads the details of a command: `room`, `videoLink` or `person`; `resource` with `from` or `availability`; `closures`.
    /// - Parameter details: the members beside `command` and `dryRun`.
    /// - Throws: `JSONDecodingError` for details that cannot be taken.
    public init(_ name: Name, details: JSONValue) throws(JSONDecodingError) {
        let decoder = StrictJSONDecoder(refusesUnknownKeys: true)
        switch name {
        case .addRoom: self = .addRoom(try decoder.decode(RoomEntry.self, from: details).room)
        case .changeRoom: self = .changeRoom(try decoder.decode(RoomEntry.self, from: details).room)
        case .addVideoLink: self = .addVideoLink(try decoder.decode(VideoLinkEntry.self, from: details).videoLink)
        case .changeVideoLink: self = .changeVideoLink(try decoder.decode(VideoLinkEntry.self, from: details).videoLink)
        case .addPerson: self = .addPerson(try decoder.decode(PersonEntry.self, from: details).person)
        case .changePerson: self = .changePerson(try decoder.decode(PersonEntry.self, from: details).person)
        case .retire:
            let entry = try decoder.decode(ResourceChange.Retirement.self, from: details)
            self = .retire(entry.resource, from: entry.from)
        case .setAvailability:
            let entry = try decoder.decode(ResourceChange.AvailabilityOf.self, from: details)
            self = .setAvailability(entry.resource, entry.availability)
        case .setClosures: self = .setClosures(try decoder.decode(Closures.self, from: details).closures)
        }
    }

    private struct RoomEntry: Decodable { let room: RoomDescription }
    private struct VideoLinkEntry: Decodable { let videoLink: VideoLinkDescription }
    private struct PersonEntry: Decodable { let person: PersonDescription }
    private struct Closures: Decodable { let closures: [BodyClosure] }
}
