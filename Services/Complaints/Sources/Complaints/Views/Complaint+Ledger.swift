import CivilTime
import ServiceKit

extension Complaint {
    /// Its terms, for the day ledger.
    var ledger: [LedgerTerm] {
        clocks.map { clock in
            let key = clock.facts.key
            let (status, endedAt): (LedgerTerm.Status, Instant?) =
                switch clock.status {
                case .running: (.running, nil)
                case .overdue: (.overdue, nil)
                case .stopped(let at, let late): (late ? .late : .met, at)
                case .released(let at): (.stopped, at)
                }
            return LedgerTerm(
                clock: key.rawValue,
                rule: (clock.facts.deadline?.rule.id ?? key.rule).rawValue,
                body: clock.facts.duty?.rawValue ?? "",
                deadline: clock.facts.deadline,
                day: clock.facts.day,
                status: status,
                endedAt: endedAt
            )
        }
    }
}
