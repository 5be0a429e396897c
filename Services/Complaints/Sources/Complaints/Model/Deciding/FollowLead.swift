import CivilTime
import Law

/// A joined complaint takes note of where its lead stands; once the lead has ended, its own answer is due. Source: rules 7.4, A-18.
public struct FollowLead: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.followLead
    /// Where the lead stands.
    public let stage: ComplaintStage
    /// The lead's governing day; ignored once it has ended.
    public let leadDue: Day

    /// An order to follow.
    public init(stage: ComplaintStage, leadDue: Day) {
        self.stage = stage
        self.leadDue = leadDue
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        // Withdrawn, passed on or linked elsewhere, the lead brings no decision that could answer this one.
        let concluded = stage == .closed || stage == .awaitingExecution
        let clocks: [StartedClock]
        if concluded {
            clocks = [try context.nextWorkingDay(.lead, duty: complaint.holder)]
        } else if stage.isClosed {
            clocks = []
        } else {
            clocks = [context.clock(.lead, on: leadDue, duty: complaint.holder)]
        }
        let fact = LeadFollowed(
            stamp: context.stamp(complaint.edition, .a18),
            stage: stage,
            concluded: concluded,
            clocks: clocks
        )
        return [.leadFollowed(fact)]
    }
}
