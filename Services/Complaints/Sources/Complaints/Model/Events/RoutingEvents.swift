import CivilTime
import Contracts
import Directory

/// The complaint was passed on as misaddressed; final here, a new complaint begins at the right body. Source: DX-5, RT-….
public struct ComplaintRedirected: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.redirected.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The right body.
    public let to: BodyID
    /// The complaint that begins there.
    public let child: ComplaintID
    /// Its row of the routing table.
    public let childRoute: ComplaintRoute
    /// Why this body is not competent.
    public let reason: String
}

/// The foreign part was split off and passed on; the rest stays. Source: rules 7.4, DX-5.
public struct ComplaintSplit: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.split.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The demands that go.
    public let demands: [DemandID]
    /// The body they go to.
    public let to: BodyID
    /// The complaint that begins there.
    public let child: ComplaintID
    /// Its row of the routing table.
    public let childRoute: ComplaintRoute
    /// Whom the foreign part is about.
    public let childRespondent: Respondent
}

/// This complaint was linked to another on the same act. Source: rules 7.4, A-18.
public struct ComplaintLinked: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.linked.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// How they belong together.
    public let kind: LinkKind
    /// The complaint that is conducted.
    public let lead: ComplaintID
    /// For a joined complaint: the lead's day to wait for.
    public let clocks: [StartedClock]
}

/// Another complaint was linked to this one; the earliest clock governs. Moves deadlines. Source: rules 7.4, A-18.
public struct ComplaintAbsorbed: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.absorbed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// How they belong together.
    public let kind: LinkKind
    /// The other complaint.
    public let other: ComplaintID
    /// Whom the other complains of; nil when it is about a body, and in older events.
    public let respondent: OfficerID?
    /// The clocks that now end earlier.
    public let clocks: [StartedClock]
}

/// A joined complaint took note of its lead. Moves the lead clock. Source: rules 7.4, A-18.
public struct LeadFollowed: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.leadFollowed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Where the lead stands.
    public let stage: ComplaintStage
    /// Whether the lead has come to its end with a decision, so that the separate answer is due.
    public let concluded: Bool
    /// Whether no decision of the lead will come, so that this complaint goes on for itself; nil in older events: then when the lead ended
    /// without being concluded.
    public let left: Bool?
    /// The day to wait for, or to answer by.
    public let clocks: [StartedClock]
}

/// The same matter runs on a second track; each track keeps its own clocks. Source: rules 7.4, A-18.
public struct TrackLinked: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.trackLinked.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The complaint on the other track.
    public let other: ComplaintID
    /// The body conducting it.
    public let body: BodyID
}

/// The complaint was withdrawn in writing. Source: rules 7.4, A-18.
public struct ComplaintWithdrawn: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.withdrawn.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The written withdrawal.
    public let document: Document
    /// A violation already found is still reported to the head.
    public let reportToHead: Bool
}
