import StrictJSON

/// Records the applicant's position; a late one is filed too. Source: R9.7, DX-4.
public struct RecordPosition: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.recordPosition
    /// What was said.
    public let position: ApplicantPosition

    /// The order.
    public init(position: ApplicantPosition) {
        self.position = position
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, let notice = round.notice else { throw Objection(.hearingStageForbids, .r9_7) }
        guard position.receivedAt <= context.now else { throw Objection(.inTheFuture, .dx4) }
        guard position.receivedAt >= notice.at else { throw Objection(.backdated, .dx4) }
        let isEmpty = position.arguments.isEmpty && position.document == nil
        guard (position.kind == .none) == isEmpty, position.arguments.allSatisfy({ !TextCheck.isBlank($0.text) }) else {
            throw Objection(.positionIncomplete, .r9_7, details: [position.kind.rawValue])
        }
        let ids = round.arguments.map(\.id) + position.arguments.map(\.id)
        guard Set(ids).count == ids.count else { throw Objection(.argumentRepeated, .r9_7) }
        let clock = matter.clocks[.objection]
        let fact = PositionRecorded(
            stamp: context.stamp(matter, .r9_7, .dx4),
            stage: matter.staying,
            round: round.number,
            position: position,
            isLate: clock?.isLate(at: position.receivedAt) ?? false
        )
        return [.positionRecorded(fact)]
    }
}
