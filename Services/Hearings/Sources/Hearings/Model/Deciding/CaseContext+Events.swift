import CivilTime
import Law

extension CaseContext {
    /// Screening and inquiries start with the full package. Source: DL-03, DL-04, A-33.
    func clocksOfCompletePackage(_ matter: AdministrativeCase) throws(Objection) -> [StartedClock] {
        [
            try clock(.screening, .dl03, from: .received(now), matter),
            try clock(.inquiries, .dl04, from: .received(now), matter),
        ]
    }

    /// The closing of the notice window, where it is closed already when a refusal comes to be planned. Source: rules 6.4.
    func windowClosed(_ matter: AdministrativeCase, in stage: CaseStage) throws(Objection) -> [CaseEvent] {
        let notice = try matter.termInForce().notice
        let closed = notice.due.adding(milliseconds: 1_000)
        guard now >= closed else { return [] }
        let fact = NoticeWindowClosed(
            stamp: stamp(matter, .a11, .dl08),
            stage: StageChange(from: stage, to: stage),
            lastNoticeDay: notice.day,
            asOf: closed
        )
        return [.noticeWindowClosed(fact)]
    }

    /// The service will be granted. Source: R9.9.
    func grant(_ matter: AdministrativeCase, reasons: String) -> GrantConcluded {
        GrantConcluded(
            stamp: stamp(matter, .r9_9),
            stage: matter.going(to: .grantPlanned),
            round: matter.round?.number,
            reasons: reasons
        )
    }
}
