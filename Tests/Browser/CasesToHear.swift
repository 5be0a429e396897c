import StrictJSON
import TestSupport

extension RunningSystem {
    /// A case for which the department confirmed the refusal; rooms and people are there. The clock stands on Tuesday 16 June 2026, 10:00.
    /// - Parameter drafted: whether the preliminary decision was drafted.
    /// - Returns: its id.
    func caseToSchedule(key: String = "case", drafted: Bool = true) throws -> String {
        try setClock(CaseWay.filed)
        let id = try openCase(key: key)
        try setClock(CaseWay.registered)
        let paper = try registerCase(id)
        let last = drafted ? "draftPreliminaryDecision" : "confirmByDepartment"
        for step in CaseWay.refusal.steps(paper: paper) {
            try setClock(step.moment)
            try take(step, on: id)
            if step.name == last { break }
        }
        try furnish()
        try setClock("2026-06-16T10:00:00+05:00")
        return id
    }
}
