import CivilTime
import Law

/// A due moment came. What no longer waits for it is left alone. Source: rules 5.3, DX-7; design 4 (timers).
public struct TimerFired: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.timerFired
    /// Which timer.
    public let key: TimerKey
    /// The moment it was set to.
    public let due: Instant

    /// An order to look at what became due.
    public init(key: TimerKey, due: Instant) {
        self.key = key
        self.due = due
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        // The state knows what is still waited for; a repeated, moved or early timer finds nothing.
        guard let timer = complaint.timers.first(where: { $0.key == key }), timer.due == due, due <= context.now else {
            return nothingLeftToDo
        }
        let stamp = context.stamp(complaint.edition, timer.rule)
        switch key {
        case .clock(let clock):
            let lateBy = context.now.milliseconds - due.milliseconds
            return [.clockOverran(ClockOverran(stamp: stamp, key: clock, asOf: due, recordedLateBy: lateBy))]
        case .inactionTerm: return [.inactionRipened(InactionRipened(stamp: stamp, asOf: due))]
        }
    }

    var nothingLeftToDo: [ComplaintEvent] { [] }
}
