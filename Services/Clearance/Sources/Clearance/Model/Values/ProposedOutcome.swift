import CivilTime

/// What the security officer proposes to the head.
public enum ProposedOutcome: Hashable, Sendable, Codable {
    /// To grant, until a day or for the usual time (CL-25).
    case grant(until: Day?)
    /// To refuse (CL-27).
    case refuse(ShownReasons)
    /// To revoke what was granted (CL-24).
    case revoke(ShownReasons)

    private enum RefuseCodingKeys: String, CodingKey {
        case _0 = "reasons"
    }
    private enum RevokeCodingKeys: String, CodingKey {
        case _0 = "reasons"
    }

    /// What the holder would be told; nil for a grant.
    var reasons: ShownReasons? {
        switch self {
        case .grant: nil
        case .refuse(let reasons), .revoke(let reasons): reasons
        }
    }
}
