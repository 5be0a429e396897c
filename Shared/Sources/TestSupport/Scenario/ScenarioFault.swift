/// A story that cannot be read or played: the story's own fault, not the system's.
public struct ScenarioFault: Error, Hashable, CustomStringConvertible {
    /// Where in the story: `steps/3`, `actors/head`; empty for the whole.
    public let place: String
    /// What is wrong there.
    public let reason: String

    /// Names the place and what is wrong there.
    public init(_ place: String, _ reason: String) {
        self.place = place
        self.reason = reason
    }

    /// `steps/3: no actor "haed"`.
    public var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
}
