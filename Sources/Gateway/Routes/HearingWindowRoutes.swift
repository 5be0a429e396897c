import CivilTime
import Law
import StrictJSON

/// The days of notice, hearing and refusal for anybody. No personal data goes in or out, and nothing is kept.
enum HearingWindowRoutes {
    /// The operations.
    static let all: [Route] = [Route(.post, "/v1/hearings/window", "hearingWindow", body: .json, window)]

    private static func window(_ exchange: Exchange) {
        guard let object = exchange.jsonBody() else { return }
        let core = exchange.gateway.law
        let question: HearingQuestion
        do throws(FieldTrouble) { question = try HearingQuestion(object) } catch { return exchange.refuse(error.refusal) }
        var settings = core.settings
        if let week = question.week { settings.a01ProviderWeek = week }
        do throws(CalendarGap) {
            let found = try HearingPlan(
                filed: question.filed,
                through: question.channel,
                calendar: core.calendar,
                settings: settings
            )
            guard let plan = found else {
                return exchange.refuse(DeadlineTrouble.noEdition.refusal(years: core.calendar.years))
            }
            var outcome: NoticeOutcome?
            if let notice = question.notice {
                outcome = try plan.outcome(of: notice)
                guard outcome != nil else { return exchange.refuse(HearingQuestion.noticeBeforeFiling.refusal) }
            }
            var writer = JSONWriter(reserving: 16_384)
            try plan.write(outcome, in: exchange.language, to: &writer)
            exchange.answerInLanguage(json: writer.take())
        } catch {
            exchange.refuse(DeadlineTrouble.gap(error).refusal(years: core.calendar.years))
        }
    }
}
