import Directory
import Law

/// Notes that the same matter was also filed elsewhere; both tracks run, each with its own clocks. Source: rules 7.4, A-18.
public struct LinkTrack: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.linkTrack
    /// The complaint on the other track.
    public let other: ComplaintID
    /// The body conducting it.
    public let body: BodyID

    /// An order to link a track.
    public init(other: ComplaintID, body: BodyID) {
        self.other = other
        self.body = body
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard other != complaint.id else { throw Objection(.linkedToItself, .a18) }
        guard !complaint.tracks.contains(where: { $0.other == other }) else { throw Objection(.alreadyLinked, .a18) }
        return [.trackLinked(TrackLinked(stamp: context.stamp(complaint.edition, .a18), other: other, body: body))]
    }
}
