import CivilTime
import ServiceKit

extension AdministrativeCase {
    /// Its terms, for the day ledger.
    var ledger: [LedgerTerm] {
        ClockKey.allCases.compactMap { key -> LedgerTerm? in
            guard let clock = clocks[key] else { return nil }
            let (status, endedAt): (LedgerTerm.Status, Instant?) =
                switch clock.status {
                case .running: (.running, nil)
                case .overdue: (.overdue, nil)
                case .stopped(let at, let late): (late ? .late : .met, at)
                case .released(let at): (.stopped, at)
                }
            var body = ""
            if case .body(let id) = clock.facts.duty { body = id.rawValue }
            return LedgerTerm(
                clock: key.rawValue,
                rule: (clock.facts.deadline?.rule.id ?? key.rule).rawValue,
                body: body,
                deadline: clock.facts.deadline,
                day: clock.facts.day,
                status: status,
                endedAt: endedAt
            )
        }
    }
}
