import CivilTime
import Directory

extension ClearanceRequest {
    /// Whether a part is with somebody not competent any more: then `reroute` is to be given. Source: CL-19.
    public func needsRerouting(in context: ClearanceContext) -> Bool {
        guard Lawfulness.of(.reroute, on: self).isLawful else { return false }
        do throws(Objection) {
            let lost = try context.lost(self)
            guard state == .granted else { return !lost.isEmpty }
            return lost.contains { $0.voided != nil } || context.inherited(self) != inherited
        } catch {
            return false
        }
    }

    /// The first moment after `now` at which an act already known concerns an organisation that decides here: the moment to give
    /// `reroute`; nil if there is none. Source: CL-19.
    public func nextReorganisation(in organisations: OrganisationGraph, after now: Instant) -> Instant? {
        guard Lawfulness.of(.reroute, on: self).isLawful else { return nil }
        let concerned: ObligationDecisionState = state == .granted ? .granted : .pending
        let today = KazakhstanTime.local(now).day
        let days = parts.filter { $0.state == concerned }.flatMap { competent(for: $0.maker) }.flatMap { maker -> [Day] in
            guard case .head(let organisation) = maker else { return [] }
            return organisations.acts(of: organisation).map(\.day)
        }
        return days.filter { $0 > today }.min().map { KazakhstanTime.instant($0, .midnight) }
    }
}
