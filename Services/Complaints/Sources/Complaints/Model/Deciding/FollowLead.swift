import CivilTime
import Law

/// A joined complaint takes note of where its lead stands. Once the lead has ended with a decision, its own answer is due; where none comes, its
/// own demands are still to be judged, in its own terms. Source: rules 7.4, R15.3, A-18.
public struct FollowLead: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.followLead
    /// Where the lead stands.
    public let stage: ComplaintStage
    /// Whether the reviewing body has decided on the lead.
    public let isDecided: Bool
    /// The lead's governing day; ignored once it has ended.
    public let leadDue: Day

    /// An order to follow.
    public init(stage: ComplaintStage, isDecided: Bool, leadDue: Day) {
        self.stage = stage
        self.isDecided = isDecided
        self.leadDue = leadDue
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let concluded = isDecided && (stage == .closed || stage == .awaitingExecution)
        let left = !isDecided && stage.bringsNoDecision
        let clocks: [StartedClock]
        if concluded {
            clocks = [try context.nextWorkingDay(.lead, duty: complaint.holder)]
        } else if left || stage.isClosed {
            clocks = []
        } else {
            clocks = [context.clock(.lead, on: leadDue, duty: complaint.holder)]
        }
        let fact = LeadFollowed(
            stamp: context.stamp(complaint.edition, .a18),
            stage: stage,
            concluded: concluded,
            left: left,
            clocks: clocks
        )
        return [.leadFollowed(fact)]
    }
}

extension ComplaintStage {
    /// Whether no decision follows from here that could answer those joined: the demands of this one are met, which says nothing of theirs, it
    /// is an objection, or it ended. Source: rules 7.4, R15.3, DX-4.
    fileprivate var bringsNoDecision: Bool { isClosed || self == .satisfiedInFull || self == .treatedAsObjection }
}
