import CivilTime
import Contracts
import StrictJSON

/// In what capacity somebody signs for the head. Source: CL-18.
public enum SignerCapacity: Hashable, Sendable, Codable {
    /// The head.
    case head
    /// Acting for the absent head, or while the post is vacant, by this order.
    case acting(order: String)

    /// Whether the capacity is shown by something.
    var isShown: Bool {
        switch self {
        case .head: true
        case .acting(let order): !TextCheck.isBlank(order)
        }
    }
}

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

/// A prepared decision that waits for the head: two persons decide.
public struct Preparation: Hashable, Sendable, Codable {
    /// Who prepared it.
    public let by: OfficerID
    /// When.
    public let at: Instant
    /// What is proposed.
    public let outcome: ProposedOutcome
    /// The sealed grounds; nil where there are none.
    public let sealed: SealedEntryID?
}
