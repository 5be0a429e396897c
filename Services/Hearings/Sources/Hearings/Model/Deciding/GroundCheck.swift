import CivilTime
import Law
import StrictJSON

extension AdministrativeCase {
    /// Grounds that may be named for a planned refusal: at least one, each once, none that fell.
    func checkNamed(_ grounds: [RefusalGround], on day: Day, _ rule: RuleID) throws(Objection) {
        guard !grounds.isEmpty else { throw Objection(.groundMissing, rule) }
        guard Set(grounds).count == grounds.count else { throw Objection(.groundRepeated, rule) }
        for ground in grounds { if let objection = objection(to: ground, on: day) { throw objection } }
    }

    /// Grounds as a preliminary decision cites them: each proved, and read with R12.1 where A-10 asks for it.
    func checkCited(_ grounds: [PreliminaryGround], on day: Day) throws(Objection) -> [PreliminaryGround] {
        try checkNamed(grounds.map(\.ground), on: day, .r9_7)
        var checked: [PreliminaryGround] = []
        for cited in grounds {
            let code = cited.ground.rawValue
            guard !cited.evidence.isEmpty, !TextCheck.isBlank(cited.facts) else {
                throw Objection(.groundNotProved, .r9_7, details: [code])
            }
            checked.append(
                PreliminaryGround(
                    cited.cited,
                    facts: cited.facts,
                    evidence: cited.evidence,
                    readWith: cited.ground == .secrets ? secretsReadWith(on: day) : nil
                )
            )
        }
        return checked
    }
}
