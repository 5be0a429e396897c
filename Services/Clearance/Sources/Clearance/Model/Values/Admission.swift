import Contracts
import Directory

/// A reviewer from outside whom a decision maker lets read its sealed entries of one request. Source: rules 8.1, design 7.
public struct Admission: Hashable, Sendable, Codable {
    /// Whose entries.
    public let maker: DecisionMaker
    /// The reviewer's body.
    public let body: BodyID
    /// The reviewer; one person, not the whole body.
    public let officer: OfficerID

    /// An admission.
    public init(maker: DecisionMaker, body: BodyID, officer: OfficerID) {
        self.maker = maker
        self.body = body
        self.officer = officer
    }

    /// Whether it is the caller's.
    func concerns(_ caller: Caller) -> Bool { caller.actor.body == body && caller.actor.officer == officer }
}
