import CivilTime

/// A due moment came. What no longer waits for it is left alone; nothing is ever granted by it. Source: CL-22, CL-25, CL-26.
public struct TimerFired: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.timerFired
    /// Which timer.
    public let key: TimerKey
    /// The moment it was set to.
    public let due: Instant

    /// The order.
    public init(key: TimerKey, due: Instant) {
        self.key = key
        self.due = due
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        // The state knows what is still waited for; a repeated, moved or early timer finds nothing.
        guard matter.timers.contains(where: { $0.key == key && $0.due == due }), due <= context.now else { return }
        let lateBy = context.now.milliseconds - due.milliseconds
        switch key {
        case .lapse(let obligation):
            context.lapse(obligation, &emission)
            context.settle(&emission)
        case .clock(.validity): context.expire(.lastDayPassed, asOf: due, &emission)
        case .clock(let clock):
            let fact = ClockOverran(
                stamp: context.stamp(matter, clock.rule),
                stage: matter.staying,
                key: clock,
                asOf: due,
                recordedLateBy: lateBy
            )
            emission.emit(.clockOverran(fact))
        case .reminder(let maker, let number):
            let fact = DecisionReminded(
                stamp: context.stamp(matter, .cl26),
                stage: matter.staying,
                maker: maker,
                reminder: number,
                asOf: due,
                recordedLateBy: lateBy
            )
            emission.emit(.decisionReminded(fact))
        }
    }
}
