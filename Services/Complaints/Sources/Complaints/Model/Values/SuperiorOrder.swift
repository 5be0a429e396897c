import CivilTime
import Directory

/// What the reviewing body orders, whom, and by which day.
public struct SuperiorOrder: Hashable, Sendable, Codable {
    /// The body that must comply.
    public let body: BodyID
    /// What it must do.
    public let text: String
    /// The last day of compliance, set by the reviewing body.
    public let complyBy: Day

    /// An order.
    public init(body: BodyID, text: String, complyBy: Day) {
        self.body = body
        self.text = text
        self.complyBy = complyBy
    }
}
