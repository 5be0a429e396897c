/// The rooms, video links and people for the hearings of one body, and the closures of the body: the state after a history of
/// ``ResourceEvent``s.
public struct HearingResources: Hashable, Sendable {
    /// A room with its times.
    public typealias Room = Resource<RoomDescription>
    /// A video link with its times.
    public typealias VideoLink = Resource<VideoLinkDescription>
    /// A person with the times of work.
    public typealias Person = Resource<PersonDescription>

    /// The rooms.
    public internal(set) var rooms: [RoomID: Room] = [:]
    /// The video links.
    public internal(set) var videoLinks: [VideoLinkID: VideoLink] = [:]
    /// The people.
    public internal(set) var people: [PersonID: Person] = [:]
    /// When the body holds no hearings.
    public internal(set) var closures: [BodyClosure] = []

    /// Nothing was entered yet.
    public init() {}

    /// The state after a history.
    public init(_ history: some Sequence<ResourceEvent>) {
        for event in history { evolve(event) }
    }
}
