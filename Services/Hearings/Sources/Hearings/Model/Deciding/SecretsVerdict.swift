import CivilTime
import Law

/// Whether RG-1 may be cited, by the state of the clearance and the reply of national security. Source: rules 8.5, A-10.
public enum SecretsVerdict: String, CaseIterable, Hashable, Sendable, Codable {
    /// The ground is not met, or can no longer be cited.
    case notMet
    /// Both elements are met: nothing was filed with the competent heads.
    case met
    /// Open: a legal officer must confirm the ground by hand, read with R12.1 where a clearance is asked.
    case byHand
}

extension AdministrativeCase {
    /// The verdict on a day.
    public func secretsVerdict(on day: Day) -> SecretsVerdict {
        let reportsSecrets = latestReplies[.nationalSecurity]?.grounds.contains(.secrets) ?? false
        switch clearance.status(on: day) {
        case .notRequired: return reportsSecrets && clearance.informed == nil ? .byHand : .notMet
        case .required: return clearance.informed == nil ? .met : .byHand
        case .pending: return clearance.isFiledWithAll || clearance.informed != nil ? .byHand : .met
        case .granted: return reportsSecrets ? .byHand : .notMet
        case .refused, .revoked, .expired: return .byHand
        }
    }

    /// The rule RG-1 is read with on a day: R12.1 where a clearance was asked and not granted; met by itself, it needs none.
    func secretsReadWith(on day: Day) -> RuleID? {
        secretsVerdict(on: day) == .byHand && clearance.blocksGrant(on: day) ? .r12_1 : nil
    }

    /// What keeps a ground from being cited on a day; nil when it may be.
    func objection(to ground: RefusalGround, on day: Day) -> Objection? {
        guard ground == .secrets else { return nil }
        switch secretsVerdict(on: day) {
        case .met: return nil
        case .notMet: return Objection(.groundFell, .a10, details: [ground.rawValue])
        case .byHand:
            guard !confirmedGrounds.contains(.secrets) else { return nil }
            return Objection(.groundNotConfirmed, .a10, details: [ground.rawValue], waysOut: [.confirmGround])
        }
    }
}
