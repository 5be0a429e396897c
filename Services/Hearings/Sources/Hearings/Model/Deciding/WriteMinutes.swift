import CivilTime
import StrictJSON

/// Writes a version of the minutes. Source: rules 6.3, point 6 (APPC art. 74).
public struct WriteMinutes: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.writeMinutes
    /// The minutes.
    public let minutes: HearingMinutes

    /// The order.
    public init(minutes: HearingMinutes) {
        self.minutes = minutes
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard let round = matter.round, let record = round.record else { throw Objection(.notHeard, .r9_9) }
        let gaps = minutes.gaps(of: matter, record)
        guard gaps.isEmpty else { throw Objection(.minutesIncomplete, .r9_9, details: gaps) }
        guard minutes.start <= minutes.end else { throw Objection(.timesDisagree, .r9_9) }
        guard minutes.end <= context.now else { throw Objection(.inTheFuture, .r9_9) }
        let fact = MinutesWritten(
            stamp: context.stamp(matter, .r9_9),
            stage: matter.staying,
            round: round.number,
            version: round.minutes.count + 1,
            minutes: minutes
        )
        return [.minutesWritten(fact)]
    }
}

extension HearingMinutes {
    /// Fields that say nothing or contradict the hearing, by name; empty when the minutes hold everything (APPC art. 74).
    func gaps(of matter: AdministrativeCase, _ record: HearingRecord) -> [String] {
        var gaps: [String] = []
        for (name, text) in [("place", place), ("question", question), ("explanations", explanations)]
        where TextCheck.isBlank(text) {
            gaps.append(name)
        }
        if participants.isEmpty || participants.contains(where: TextCheck.isBlank) { gaps.append("participants") }
        if questionsAndAnswers.contains(where: { TextCheck.isBlank($0.question) || TextCheck.isBlank($0.answer) }) {
            gaps.append("questionsAndAnswers")
        }
        if body != matter.provider { gaps.append("body") }
        if official == secretary { gaps.append("secretary") }
        if date != KazakhstanTime.local(record.start).day { gaps.append("date") }
        if case .waived = record { return gaps }
        if start != record.start { gaps.append("start") }
        if end != record.end { gaps.append("end") }
        return gaps
    }
}
