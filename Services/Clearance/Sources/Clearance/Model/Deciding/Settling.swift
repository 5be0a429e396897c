import CivilTime
import Law

extension ClearanceContext {
    /// Grants or refuses the request when its parts say so; silence never does. Source: CL-20, CL-26.
    func settle(_ emission: inout Emission) {
        let matter = emission.matter
        guard matter.state == .routed else { return }
        if matter.parts.contains(where: { $0.state == .refused }) {
            let stage = matter.going(to: .refused)
            let fact = ClearanceRefused(stamp: stamp(matter, .cl20), stage: stage, notice: matter.notice(.refused))
            emission.emit(.refused(fact))
        } else if matter.parts.allSatisfy({ $0.state == .granted || $0.state == .lapsed }) {
            let validity = validity(of: matter)
            let fact = ClearanceGranted(
                stamp: stamp(matter, .cl20, .cl25),
                stage: matter.going(to: .granted),
                validUntil: validity.lastDay,
                isSetByHead: validity.isSetByHead,
                notice: matter.notice(.granted, validUntil: validity.lastDay),
                clocks: [validityClock(validity.lastDay, desk: matter.desk)]
            )
            emission.emit(.granted(fact))
        }
    }

    /// The earliest end of the grants; where a head set none, twelve months from its decision. Source: CL-25, A-21.
    private func validity(of matter: ClearanceRequest) -> (lastDay: Day, isSetByHead: Bool) {
        let longest = settings.a21ClearanceLongestValidity.count
        let decisions = matter.parts.filter { $0.state == .granted }.compactMap(\.decision)
        let ends = decisions.map { $0.until ?? KazakhstanTime.local($0.at).day.adding(months: longest) }
        return (ends.min() ?? today.adding(months: longest), !decisions.isEmpty && decisions.allSatisfy { $0.until != nil })
    }
}
