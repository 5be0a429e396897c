import Law

/// What a video link is. One link carries one hearing at a time.
public struct VideoLinkDescription: ResourceDescription, Codable {
    /// The link.
    public let id: VideoLinkID
    /// Its name.
    public let name: Text3
    /// The room it is built into; nil if it can be carried into any room.
    public let room: RoomID?

    /// A video link.
    public init(id: VideoLinkID, name: Text3, room: RoomID? = nil) {
        self.id = id
        self.name = name
        self.room = room
    }

    var fault: ResourceProblem? { name.hasBlank ? .nameMissing : nil }
}
