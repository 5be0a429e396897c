import CivilTime

/// An order to change what a body has for its hearings.
public enum ResourceCommand: Hashable, Sendable {
    case addRoom(RoomDescription)
    case changeRoom(RoomDescription)
    case addVideoLink(VideoLinkDescription)
    case changeVideoLink(VideoLinkDescription)
    case addPerson(PersonDescription)
    case changePerson(PersonDescription)
    /// From this day on it is not used any more; its identifier is never given again.
    case retire(ResourceReference, from: Day)
    /// Replaces hours and absences.
    case setAvailability(ResourceReference, Availability)
    /// Replaces the closures of the body.
    case setClosures([BodyClosure])
}
