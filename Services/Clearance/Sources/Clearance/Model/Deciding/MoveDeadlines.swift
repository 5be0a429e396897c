import CivilTime

/// Recomputes running internal terms with the calendar of the context, as after a Government decree that moves a day. Source: A-48.
public struct MoveDeadlines: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.moveDeadlines
    /// The decree or other reason, in words.
    public let because: String

    /// The order.
    public init(because: String) {
        self.because = because
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        var moved: [StartedClock] = []
        for clock in matter.openClocks {
            let new = try context.recomputed(clock.facts, desk: matter.desk)
            if new != clock.facts { moved.append(new) }
        }
        guard !moved.isEmpty else { return }
        let fact = DeadlinesMoved(stamp: context.stamp(matter, .a48), stage: matter.staying, because: because, clocks: moved)
        emission.emit(.deadlinesMoved(fact))
    }
}
