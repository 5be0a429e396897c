import CivilTime

/// Confirms the end of a restriction by evidence of the organisation; on its day the part lapses. Source: CL-21, CL-22.
public struct ConfirmEnd: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.confirmEnd
    /// The obligation, its last day and the evidence.
    public let end: ProvedEnd

    /// The order.
    public init(end: ProvedEnd) {
        self.end = end
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        let name = [end.obligation.rawValue]
        guard let obligation = matter.obligation(end.obligation) else {
            throw Objection(.obligationUnknown, .cl21, details: name)
        }
        guard end.lastDay >= obligation.signedOn else { throw Objection(.endBeforeStart, .cl21, details: name) }
        guard matter.parts.contains(where: { $0.obligation == obligation.id && $0.state == .pending }) else {
            throw Objection(.alreadyDone, .cl22, details: name)
        }
        emission.emit(
            .endConfirmed(EndConfirmed(stamp: context.stamp(matter, .cl21), stage: matter.staying, end: end))
        )
        if end.lastDay < context.today { context.lapse(obligation.id, &emission) }
        context.settle(&emission)
    }
}

extension ClearanceContext {
    /// Takes note that a restriction ended, as of the first moment after its last day. Source: CL-22.
    func lapse(_ obligation: ObligationID, _ emission: inout Emission) {
        let matter = emission.matter
        guard let last = matter.ends[obligation] else { return }
        let asOf = KazakhstanTime.instant(last.adding(days: 1), .midnight)
        let fact = ObligationLapsed(
            stamp: stamp(matter, .cl22),
            stage: matter.staying,
            obligation: obligation,
            asOf: asOf,
            recordedLateBy: now.milliseconds - asOf.milliseconds
        )
        emission.emit(.obligationLapsed(fact))
    }
}
