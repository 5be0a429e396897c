/// A condition did not come true, or a process did not do its part, within the limit a test gave it.
public struct LimitExceeded: Error, CustomStringConvertible {
    /// What was waited for, with what was seen instead.
    public let description: String

    /// Names what was waited for.
    public init(_ description: String) { self.description = description }
}
