import CivilTime
import Directory
import Law

extension CaseContext {
    /// The choices of section 12 with the provider's own week.
    private func settings(of body: BodyID) -> LawSettings {
        var own = settings
        if let schedule = bodies.body(body)?.schedule { own.a01ProviderWeek = schedule.week }
        return own
    }

    /// The term of an application as it is filed. Source: DL-14, rules 6.3.
    func plan(filed: Instant, through channel: FilingChannel, provider body: BodyID) throws(Objection) -> HearingPlan {
        let settings = settings(of: body)
        let plan = try known { (calendar) throws(CalendarGap) in
            try HearingPlan(filed: filed, through: channel, calendar: calendar, settings: settings)
        }
        guard let plan else { throw Objection(.notInForce, .a04) }
        return plan
    }

    /// The service term of a plan.
    func term(_ plan: HearingPlan, provider body: BodyID) -> ServiceTerm {
        let deadline = plan.serviceTerm
        return ServiceTerm(
            clock: StartedClock(
                key: .serviceTerm,
                duty: .body(body),
                day: deadline.due.day,
                due: deadline.due.closing,
                deadline: deadline
            ),
            notice: notice(plan.lastNoticeDay, plan.latestNotice, closing: plan.lastNoticeMoment, body),
            warnOn: plan.planning.warnFrom,
            deemedRefusal: plan.deemedRefusal
        )
    }

    /// A term that ends on a day that was set (DX-3, R14.1), or was counted anew; what hangs on it is computed by the same rules.
    func term(
        endingOn end: Day,
        _ deadline: Deadline? = nil,
        provider body: BodyID,
        _ edition: RuleEdition
    ) throws(Objection) -> ServiceTerm {
        let settings = settings(of: body)
        let trigger = DeadlineTrigger.on(end)
        let latest = try self.deadline(.dl08, from: trigger, provider: body, edition)
        let deemed = try self.deadline(.dx7, from: trigger, provider: body, edition)
        let (last, warnOn, closing, due) = try asking(body) { (provider) throws(CalendarGap) in
            // No refusal may come sooner than three working days after the notice (DX-6), whatever A-06 says.
            let lawful = try provider.latestNoticeDay(beforeTermEnd: end, settings: .recommended)
            let last = min(try provider.latestNoticeDay(beforeTermEnd: end, settings: settings), lawful)
            let planning = try NoticePlanning(lastNoticeDay: last, in: provider)
            return (last, planning.warnFrom, provider.closing(of: last), provider.closing(of: end))
        }
        return ServiceTerm(
            clock: StartedClock(key: .serviceTerm, duty: .body(body), day: end, due: due, deadline: deadline),
            notice: notice(last, latest, closing: closing, body),
            warnOn: warnOn,
            deemedRefusal: deemed
        )
    }

    /// What hangs on a notice. Source: rules 6.3.
    func consequences(
        of notice: HearingNotice,
        _ matter: AdministrativeCase
    ) throws(Objection) -> (terms: NoticeTerms, clocks: [StartedClock]) {
        let hearing = try clock(.hearing, .dl09, from: notice.trigger, matter)
        let objection = try clock(.objection, .dx4, from: notice.trigger, matter)
        let refusal = try deadline(.dx6, from: notice.trigger, provider: matter.provider, matter.edition)
        let effectiveDay = refusal.start.effectiveDay
        let window = try asking(matter.provider) { (provider) throws(CalendarGap) in
            try provider.hearingWindow(notifiedOn: effectiveDay)
        }
        return (NoticeTerms(effectiveDay: effectiveDay, window: window, earliestRefusal: refusal), [hearing, objection])
    }

    private func notice(_ last: Day, _ deadline: Deadline, closing: Instant, _ body: BodyID) -> StartedClock {
        let own = deadline.due.day == last ? deadline : nil
        return StartedClock(key: .notice, duty: .body(body), day: last, due: closing, deadline: own)
    }
}
