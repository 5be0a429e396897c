/// Something the system did otherwise than the story says.
public struct ScenarioMismatch: Hashable, Sendable, CustomStringConvertible {
    /// The step's number, from 1.
    public let step: Int
    /// What the step is, and whose view it is about.
    public let deed: String
    /// The place in the answer, or `status`, `problem`.
    public let place: String
    /// What the story says.
    public let expected: String
    /// What came.
    public let found: String

    /// `step 4 (head does forward on c1): /stage: expected "forwardingSent", found "selfReview"`.
    public var description: String { "step \(step) (\(deed)): \(place): expected \(expected), found \(found)" }
}
