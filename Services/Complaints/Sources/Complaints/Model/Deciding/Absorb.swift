import Contracts
import Law

/// The lead's side of a link: takes note of the other complaint; of two clocks for one duty the earlier governs. Source: rules 7.4, A-18.
public struct AbsorbComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.absorb
    /// How they belong together.
    public let kind: LinkKind
    /// The other complaint.
    public let other: ComplaintID
    /// Whom the other complains of; nil when it is about a body.
    public let respondent: OfficerID?
    /// The other's open clocks.
    public let clocks: [StartedClock]

    /// An order to absorb.
    public init(kind: LinkKind, other: ComplaintID, respondent: OfficerID? = nil, clocks: [StartedClock]) {
        self.kind = kind
        self.other = other
        self.respondent = respondent
        self.clocks = clocks
    }

    /// The duties that become one by joining.
    private static let shared: Set<ClockKey> = [.forwarding, .qualityConsideration, .superiorConsideration, .redirecting]

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard other != complaint.id else { throw Objection(.linkedToItself, .a18) }
        guard !complaint.links.contains(where: { $0.other == other }) else { throw Objection(.alreadyLinked, .a18) }
        // One who reviews already would go on in one's own matter (rules 7.2, guard).
        if case .underReview(let reviewer) = complaint.phase, reviewer == respondent {
            throw Objection(.personComplainedOf, .r14_1)
        }
        let fact = ComplaintAbsorbed(
            stamp: context.stamp(complaint.edition, .a18),
            kind: kind,
            other: other,
            respondent: respondent,
            clocks: governing(over: complaint)
        )
        return [.absorbed(fact)]
    }

    /// The other's clocks that end before the lead's own for the same duty, and so move them.
    func governing(over lead: Complaint) -> [StartedClock] {
        clocks.filter { clock in
            guard kind == .joined, Self.shared.contains(clock.key), let own = lead.openClock(clock.key) else { return false }
            return clock.due < own.facts.due && clock.duty == own.facts.duty
        }
    }
}
