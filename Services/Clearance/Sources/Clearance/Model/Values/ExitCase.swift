import CivilTime
import Contracts
import Directory

/// The exit application a clearance is attached to. Source: CL-03, CL-25.
public struct ExitCase: Hashable, Sendable, Codable {
    /// Its number.
    public let number: CaseNumber
    /// The provider, which sees a status only.
    public let provider: BodyID

    /// An exit application.
    public init(number: CaseNumber, provider: BodyID) {
        self.number = number
        self.provider = provider
    }
}

/// How an exit application ended.
public enum ExitCaseEnd: Hashable, Sendable, Codable {
    /// The exit decision, form 8 or 9, was issued: nothing is revoked any more (CL-24).
    case issued(at: Instant)
    /// It ended without a permission.
    case withoutPermission
}
