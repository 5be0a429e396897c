import CivilTime
import Contracts

/// A due moment came. What no longer waits for it is left alone. Source: rules 5.3, DX-7; design 4.
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

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        // The state knows what is still waited for; a repeated, moved or early timer finds nothing.
        guard let timer = matter.timers.first(where: { $0.key == key }), timer.due == due, due <= context.now else { return [] }
        let stamp = context.stamp(matter, timer.rule)
        let lateBy = context.now.milliseconds - due.milliseconds
        switch key {
        case .clock(.notice):
            return [
                .noticeWindowClosed(
                    NoticeWindowClosed(
                        stamp: stamp,
                        stage: matter.staying,
                        lastNoticeDay: try matter.termInForce().notice.day,
                        asOf: due
                    )
                )
            ]
        case .clock(let clock):
            return [
                .clockOverran(ClockOverran(stamp: stamp, stage: matter.staying, key: clock, asOf: due, recordedLateBy: lateBy))
            ]
        case .warning(let warning): return [.termWarned(try warned(warning, matter, stamp, context, lateBy))]
        case .deemedRefusal: return [.termBreached(try breached(matter, stamp, lateBy))]
        }
    }

    private func warned(
        _ warning: TermWarning,
        _ matter: AdministrativeCase,
        _ stamp: Stamp,
        _ context: CaseContext,
        _ lateBy: Int64
    ) throws(Objection) -> TermWarned {
        let choice = try context.clearanceChoice(matter, blocks: matter.clearanceBlocks(at: context.now))
        return TermWarned(
            stamp: stamp,
            stage: matter.staying,
            warning: warning,
            asOf: due,
            recordedLateBy: lateBy,
            missingReplies: matter.missingReplies,
            clearancePending: matter.clearanceBlocks(at: context.now),
            noticeServed: matter.round?.notice != nil,
            clocks: choice.isEmpty ? nil : choice
        )
    }

    private func breached(
        _ matter: AdministrativeCase,
        _ stamp: Stamp,
        _ lateBy: Int64
    ) throws(Objection) -> TermBreached {
        let term = try matter.termInForce()
        return TermBreached(
            stamp: stamp,
            stage: matter.staying,
            number: matter.number,
            provider: matter.provider,
            termEnd: term.end,
            deemedRefusalFrom: term.deemedRefusal.due.day,
            asOf: due,
            recordedLateBy: lateBy
        )
    }
}
